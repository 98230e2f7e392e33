package org.citeswarehouse.jobs.report;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Annual reports of all years, bases and directions.
 *
 * @param lines columns of {@code annual_report_lines}
 * @param checks columns of {@code annual_report_checks}
 */
public record AnnualReportResult(Dataset<Row> lines, Dataset<Row> checks) {}
