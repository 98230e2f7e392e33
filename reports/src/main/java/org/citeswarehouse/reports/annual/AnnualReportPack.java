package org.citeswarehouse.reports.annual;

import org.citeswarehouse.reports.table.Rows;

/**
 * One annual report. The rows are read once and left to the caller to close.
 *
 * @param cover what the cover says
 * @param imports columns of ANNUAL_REPORT_LINES, sorted by its key
 * @param exports columns of ANNUAL_REPORT_LINES, sorted by its key
 * @param checks columns of ANNUAL_REPORT_CHECKS, sorted by {@code blocks} (true first), {@code
 *     check_code}, then the rest of its key
 * @param manufacturedSummed whether manufactured goods of Appendices II and III stand summed on a
 *     further sheet per direction, and no longer line by line
 */
public record AnnualReportPack(
    Cover cover, Rows imports, Rows exports, Rows checks, boolean manufacturedSummed) {}
