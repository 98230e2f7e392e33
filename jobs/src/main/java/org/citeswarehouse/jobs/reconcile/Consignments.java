package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many consignments moved on a line and on its permit. An endorsement and a declaration of the
 * same consignment share no number that is always there, so the two kinds are counted apart.
 */
final class Consignments {

  /** Names of a line's consignments by kind of evidence, among its totals. */
  private static final String ENDORSED = "endorsed_consignments";

  private static final String DECLARED = "declared_consignments";
  private static final String STAMPED = "stamped_crossings";
  private static final String[] PERMIT = {"party", "issuing_country", "permit_no"};

  private Consignments() {}

  /** Transport documents and days a line's endorsements name; else declarations; else offices. */
  static Column endorsed(Column inPlay) {
    Column named =
        coalesce(
            when(
                col("transport_doc_no").isNotNull(),
                concat_ws(" ", lit("T"), col("transport_doc_no"), col("crossed_on"))),
            when(
                col("declaration_no").isNotNull(), concat_ws(" ", lit("D"), col("declaration_no"))),
            concat_ws(" ", lit("O"), col("office"), col("crossed_on")));
    return collect_set(when(inPlay, named)).as(ENDORSED);
  }

  /** Days, transport documents and declarations: what tells one crossing of a line from another. */
  static Column stamped(Column inPlay) {
    Column named =
        concat_ws(
            "|",
            col("crossed_on").cast("string"),
            coalesce(col("transport_doc_no"), lit("")),
            coalesce(col("declaration_no"), lit("")));
    return collect_set(when(inPlay, named)).as(STAMPED);
  }

  /** Declarations a line's customs items stand on. */
  static Column declared(Column inPlay) {
    Column named = concat_ws(" ", col("declaration_country"), col("declaration_no"));
    return collect_set(when(inPlay, named)).as(DECLARED);
  }

  /** By the evidence that gave the traded quantity; 0 where nothing crossed. */
  static Column ofLine() {
    return coalesce(when(size(col(STAMPED)).gt(0), size(col(STAMPED))), number(col(DECLARED)));
  }

  /** One row a permit with evidence: {@code permit_consignments}, which there were at least. */
  static Dataset<Row> ofPermits(Dataset<Row> totals) {
    return totals
        .groupBy(col(PERMIT[0]), col(PERMIT[1]), col(PERMIT[2]))
        .agg(
            greatest(
                    size(array_distinct(flatten(collect_list(ENDORSED)))),
                    size(array_distinct(flatten(collect_list(DECLARED)))))
                .as("permit_consignments"));
  }

  /** Lines with what their permit moved; 0 where nothing crossed on it. */
  static Dataset<Row> besideLines(Dataset<Row> lines, Dataset<Row> totals) {
    return lines
        .join(ofPermits(totals), PERMIT, "left")
        .withColumn("permit_consignments", coalesce(col("permit_consignments"), lit(0)));
  }

  private static Column number(Column names) {
    return when(names.isNull(), 0).otherwise(size(names));
  }
}
