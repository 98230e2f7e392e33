package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.report.HybridName;

/** Remarks for the reader of a report. Source: cites-rules 1.5. */
final class Remarks {

  private static final String BUNDLE = "org.citeswarehouse.jobs.report.messages";

  private static final Column UNNAMED_HYBRID =
      udf((UDF1<String, Boolean>) HybridName::leavesParentsOut, DataTypes.BooleanType)
          .apply(col("scientific_name"));

  private static final Column PRE_CONVENTION =
      coalesce(col("source").equalTo("O"), lit(false))
          .or(coalesce(col("type_other").equalTo(OtherType.PRE_CONVENTION.name()), lit(false)));

  private Remarks() {}

  /** All that there are, joined by semicolons; blank without any. */
  static Column of() {
    Column all =
        concat_ws(
            "; ",
            told("name", when(col(ReportedNames.CHANGED).isNotNull(), col("scientific_name"))),
            told("appendix", col(AppendixOfTrade.OF_PERMIT)),
            told("parents", when(UNNAMED_HYBRID, col("permit_remarks"))),
            told("marks", col("marks")),
            told("acquired", when(PRE_CONVENTION, col("acquisition_date"))),
            told("replaces", col("replaced_numbers")),
            dead());
    return nullif(all, lit(""));
  }

  /** A text with what it is, blank where the text is. */
  private static Column told(String key, Column text) {
    return concat(lit(word(key)), lit(" "), text);
  }

  /**
   * Specimens found dead, where all crossings of the line lie in the year of the report, so that
   * the number is that year's.
   */
  private static Column dead() {
    Column oneYear =
        year(col("first_crossing"))
            .equalTo(col("report_year"))
            .and(year(col("last_crossing")).equalTo(col("report_year")));
    Column plain = regexp_replace(col("dead_quantity").cast("string"), "\\.?0+$", "");
    return when(
        col("dead_quantity").gt(0).and(oneYear),
        concat_ws(" ", plain, col("unit"), lit(word("dead"))));
  }

  private static String word(String key) {
    return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
  }
}
