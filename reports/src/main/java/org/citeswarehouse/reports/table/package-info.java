/** Tables of any size written to files, row by row: CSV and XLSX. */
package org.citeswarehouse.reports.table;
