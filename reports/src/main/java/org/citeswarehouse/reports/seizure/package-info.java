/** The annual illegal-trade report of a Party as a workbook. ADR 0016. */
package org.citeswarehouse.reports.seizure;
