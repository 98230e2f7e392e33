package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ManyCrossings;
import org.citeswarehouse.jobs.register.Withdrawn;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;

/**
 * Documents on which goods cross many times, as the build was asked to report them. Void ones go
 * the way of all void documents. Source: contract section 2; cites-rules 1.5.
 */
final class Certificates {

  private final ManyCrossingsTreatment treatment;

  Certificates(ManyCrossingsTreatment treatment) {
    this.treatment = treatment;
  }

  /** Whether a line is told otherwise than by what crossed on it. */
  Column apart() {
    return treatment == ManyCrossingsTreatment.ONCE
        ? lit(false)
        : ManyCrossings.on(col("type_other")).and(not(Withdrawn.DOCUMENT));
  }

  /** Whether a line stands in no report. */
  Column leftOut() {
    return treatment == ManyCrossingsTreatment.NONE ? apart() : lit(false);
  }

  /** What the checks say of them. */
  Dataset<Row> checks(Dataset<Row> apart) {
    boolean reported = treatment == ManyCrossingsTreatment.ISSUE;
    Column issued = year(col("issue_date"));
    Dataset<Row> rows =
        apart
            .withColumn("check_code", lit(CheckCode.MANY_CROSSINGS.name()))
            .withColumn("reported", lit(reported));
    Dataset<Row> actual =
        rows.withColumn("report_year", reported ? issued : coalesce(col("trade_year"), issued));
    return ReportChecks.told(actual, Basis.ACTUAL)
        .unionByName(
            ReportChecks.told(
                rows.where(leftOut()).withColumn("report_year", issued), Basis.ISSUED));
  }
}
