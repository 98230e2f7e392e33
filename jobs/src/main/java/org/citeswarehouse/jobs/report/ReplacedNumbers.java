package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.sort_array;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.NumberKeys;

/** Numbers of the documents that a document took the place of. Source: cites-rules 1.5. */
final class ReplacedNumbers {

  private ReplacedNumbers() {}

  /** Lines with {@code replaced_numbers}, several joined by commas; blank without any. */
  static Dataset<Row> beside(Dataset<Row> lines, Dataset<Row> permitLines) {
    Dataset<Row> replaced =
        permitLines
            .where(col("replaced_by").isNotNull())
            .select(
                col("party"),
                col("issuing_country"),
                NumberKeys.of(col("issuing_country"), col("replaced_by")).as("document_key"),
                col("permit_no").as("replaced_no"))
            .where(col("document_key").isNotNull())
            .groupBy("party", "issuing_country", "document_key")
            .agg(array_join(sort_array(collect_set("replaced_no")), ", ").as("replaced_numbers"));
    return lines
        .withColumn("document_key", NumberKeys.of(col("issuing_country"), col("permit_no")))
        .join(
            broadcast(replaced), new String[] {"party", "issuing_country", "document_key"}, "left")
        .drop("document_key");
  }
}
