/** The layouts of the annual report. */
package org.citeswarehouse.model.report;
