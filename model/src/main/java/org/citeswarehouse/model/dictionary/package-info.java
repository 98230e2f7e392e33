/** The data dictionary, written from the declarations. */
package org.citeswarehouse.model.dictionary;
