/** The annual report of a Party: the workbook and the files for upload. */
package org.citeswarehouse.reports.annual;
