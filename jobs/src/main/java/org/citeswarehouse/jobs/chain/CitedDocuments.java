package org.citeswarehouse.jobs.chain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.NumberKeys;
import org.citeswarehouse.model.register.PermitType;

/** The documents that re-export certificates of the Party cite in boxes 12 and 12a. */
final class CitedDocuments {

  private static final Column ORIGIN_KEY =
      NumberKeys.of(col("origin_country"), col("origin_permit_no"));
  private static final Column LAST_KEY =
      NumberKeys.of(col("last_reexport_country"), col("last_reexport_permit_no"));

  private CitedDocuments() {}

  /**
   * One row a re-export line and document it cites: the line's columns with {@code role,
   * cited_country, cited_permit_no, cited_key, by_reexport}. The last says that the goods came on
   * another document, which box 12a names.
   *
   * @param lines reconciled permit lines with boxes 12 and 12a
   */
  static Dataset<Row> of(Dataset<Row> lines) {
    Column same =
        coalesce(
            col("origin_country")
                .equalTo(col("last_reexport_country"))
                .and(col("origin_key").equalTo(col("last_key"))),
            lit(false));
    Column origin =
        cites(
            "ORIGIN",
            col("origin_country"),
            col("origin_permit_no"),
            col("origin_key"),
            col("last_key").isNotNull().and(same.equalTo(false)));
    Column last =
        cites(
            "LAST_REEXPORT",
            col("last_reexport_country"),
            col("last_reexport_permit_no"),
            col("last_key"),
            lit(false));
    return lines
        .where(
            col("permit_type")
                .equalTo(PermitType.R.name())
                .and(col("issuing_country").equalTo(col("party"))))
        .withColumn("origin_key", ORIGIN_KEY)
        .withColumn("last_key", LAST_KEY)
        .withColumn(
            "cited",
            explode(
                array_compact(
                    array(
                        when(col("origin_country").isNotNull().and(named("origin")), origin),
                        when(
                            col("last_reexport_country")
                                .isNotNull()
                                .and(named("last_reexport"))
                                .and(same.equalTo(false)),
                            last)))))
        .select(col("*"), col("cited.*"))
        .drop("cited");
  }

  private static Column named(String document) {
    return col(document + "_permit_no").isNotNull();
  }

  private static Column cites(
      String role, Column country, Column number, Column key, Column byReexport) {
    return struct(
        lit(role).as("role"),
        country.as("cited_country"),
        number.as("cited_permit_no"),
        key.as("cited_key"),
        byReexport.as("by_reexport"));
  }
}
