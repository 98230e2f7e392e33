/** The layouts of input files, each declared once. */
package org.citeswarehouse.model.layout;
