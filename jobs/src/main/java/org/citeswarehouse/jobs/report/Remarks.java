package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.Column;

/** Remarks for the reader of a report. */
final class Remarks {

  private static final String BUNDLE = "org.citeswarehouse.jobs.report.messages";

  private Remarks() {}

  /**
   * Specimens found dead, where all crossings of the line lie in the year of the report, so that
   * the number is that year's.
   */
  static Column of() {
    String dead = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString("dead");
    Column oneYear =
        year(col("first_crossing"))
            .equalTo(col("report_year"))
            .and(year(col("last_crossing")).equalTo(col("report_year")));
    Column plain = regexp_replace(col("dead_quantity").cast("string"), "\\.?0+$", "");
    return when(
        col("dead_quantity").gt(0).and(oneYear), concat_ws(" ", plain, col("unit"), lit(dead)));
  }
}
