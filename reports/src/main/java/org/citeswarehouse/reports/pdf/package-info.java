/** Text, tables and charts on pages, as PDF. */
package org.citeswarehouse.reports.pdf;
