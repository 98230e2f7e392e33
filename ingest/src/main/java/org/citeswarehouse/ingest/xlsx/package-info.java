/** Workbooks of Excel, read sheet by sheet and row by row. */
package org.citeswarehouse.ingest.xlsx;
