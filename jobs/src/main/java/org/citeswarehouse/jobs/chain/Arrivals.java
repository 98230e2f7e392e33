package org.citeswarehouse.jobs.chain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.NumberKeys;
import org.citeswarehouse.model.register.Direction;

/** Lines on which goods arrived, by every document they answer for. */
final class Arrivals {

  /** Ways of answering for a document, the surest first. */
  static final List<String> WAYS =
      List.of("DOCUMENT", "PARTNER_NUMBER", "CUSTOMS", "CITED_ON_DOCUMENT");

  private Arrivals() {}

  /**
   * One row an arrival line and document: columns {@code party, doc_country, doc_key, way}, and
   * those of the line with the prefix {@code arrival_}.
   *
   * @param lines reconciled permit lines with boxes 12 and 12a and the partner's number
   * @param crossings rows of {@code crossings}
   */
  static Dataset<Row> of(Dataset<Row> lines, Dataset<Row> crossings) {
    Dataset<Row> arriving = lines.where(col("direction").equalTo(Direction.I.name()));
    Column own = col("issuing_country").equalTo(col("party"));
    Dataset<Row> onDocuments =
        arriving.withColumn(
            "doc",
            explode(
                array(
                    document(col("issuing_country"), col("permit_no"), lit(0)),
                    document(when(own, col("partner_country")), col("partner_permit_no"), lit(1)),
                    document(col("origin_country"), col("origin_permit_no"), lit(3)),
                    document(
                        col("last_reexport_country"), col("last_reexport_permit_no"), lit(3)))));
    Dataset<Row> atCustoms =
        arriving
            .where(own)
            .join(citedAtCustoms(crossings), ReexportChains.LINE)
            .withColumn("doc", document(col("partner_country"), col("cited_number"), lit(2)))
            .drop("cited_number");
    return surest(onDocuments.unionByName(atCustoms));
  }

  private static Column document(Column country, Column number, Column way) {
    return struct(country.as("country"), NumberKeys.of(country, number).as("key"), way.as("way"));
  }

  private static Dataset<Row> citedAtCustoms(Dataset<Row> crossings) {
    return crossings
        .where(col("counted").and(col("cited_foreign_numbers").isNotNull()))
        .select(
            col("party"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            explode(split(col("cited_foreign_numbers"), ";")).as("cited_number"))
        .distinct();
  }

  /** A line answers for a document once, in the surest way. */
  private static Dataset<Row> surest(Dataset<Row> answers) {
    Column line =
        struct(
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            col("scientific_name").as("name"),
            col("term"),
            col("unit"),
            col("traded_quantity").as("quantity"),
            col("first_crossing"),
            col("state"));
    return answers
        .where(col("doc.country").isNotNull().and(col("doc.key").isNotNull()))
        .groupBy(
            col("party"),
            col("doc.country").as("doc_country"),
            col("doc.key").as("doc_key"),
            line.as("arrival"))
        .agg(min("doc.way").as("way"))
        .select(
            col("party"),
            col("doc_country"),
            col("doc_key"),
            col("way"),
            col("arrival.issuing_country").as("arrival_issuing_country"),
            col("arrival.permit_no").as("arrival_permit_no"),
            col("arrival.line_no").as("arrival_line_no"),
            col("arrival.name").as("arrival_name"),
            lower(col("arrival.name")).as("arrival_taxon"),
            col("arrival.term").as("arrival_term"),
            col("arrival.unit").as("arrival_unit"),
            col("arrival.quantity").as("arrival_quantity"),
            col("arrival.first_crossing").as("arrival_first_crossing"),
            col("arrival.state").as("arrival_state"));
  }
}
