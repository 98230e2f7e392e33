package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.citeswarehouse.model.report.SeizureWords;

/** Lines whose remarks say that the shipment was seized. Source: cites-rules 1.5. */
final class Seizures {

  /** Whether the remarks say so. */
  static final Column TOLD = col("told_seized");

  /**
   * Whether the goods were seized, and did not trade. Source I says that they moved on lawfully
   * after a seizure, which is what such remarks tell of then; and an officer who said what crossed
   * on the line has said that it traded.
   */
  static final Column SEIZED =
      TOLD.and(coalesce(col("source").notEqual("I"), lit(true)))
          .and(col("decided_evidence").isNull())
          .and(col("decided_quantity").isNull());

  private Seizures() {}

  /** The lines with {@link #TOLD}, from {@code permit_remarks}. */
  static Dataset<Row> marked(Dataset<Row> lines) {
    Column told =
        udf((UDF1<String, Boolean>) SeizureWords::in, DataTypes.BooleanType)
            .apply(col("permit_remarks"));
    return lines.withColumn(
        "told_seized", col("permit_remarks").isNotNull().and(coalesce(told, lit(false))));
  }
}
