package org.citeswarehouse.jobs.comptab;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.TradeTables;

/**
 * The comparative tabulation: what importer and exporter reported of the same trade, side by side
 * and never added to each other. Source: contract section 7; CITES Trade Database Guide v9.
 */
public final class Comptab {

  /** What makes two records of a release the same trade; blank is a value of its own. */
  public static final List<String> TRADE =
      List.of(
          "year",
          "appendix",
          "taxon",
          "importer",
          "exporter",
          "origin",
          "term",
          "unit",
          "purpose",
          "source");

  private Comptab() {}

  /**
   * Tabulates shipments. A side that reported nothing is blank, a side that reported 0 is 0. The
   * classification is carried along and is no part of the key: where records of one key disagree,
   * each rank shows the name that is last in alphabetical order, whatever the order of the records.
   *
   * @param shipments rows of {@code shipments}
   */
  public static Dataset<Row> of(Dataset<Row> shipments) {
    Dataset<Row> rows =
        shipments
            .withColumn("unit", when(col("unit").equalTo("NAR"), null).otherwise(col("unit")))
            .groupBy(
                Stream.concat(Stream.of("release"), TRADE.stream())
                    .map(k -> col(k))
                    .toArray(Column[]::new))
            .agg(
                carried("class"),
                carried("order"),
                carried("family"),
                carried("genus"),
                reportedBy("I").as("importer_quantity"),
                reportedBy("E").as("exporter_quantity"));
    return TableSchemas.conform(rows, TradeTables.COMPTAB);
  }

  private static Column carried(String rank) {
    return max(col(rank)).as(rank);
  }

  private static Column reportedBy(String side) {
    return sum(when(col("reporter_type").equalTo(side), col("quantity")));
  }
}
