package org.citeswarehouse.jobs.build;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.table.ReferenceTables;

/** When taxa were listed in the Appendices, by every name they are known by. */
final class Listed {

  private Listed() {}

  /** Empty where no history of listings was read in. */
  static Dataset<Row> of(TableStore tables) {
    Dataset<Row> names =
        tables
            .read(ReferenceTables.TAXON_NAMES)
            .select(lower(col("name")).as("listed_name"), col("accepted_name"), col("kingdom"));
    Dataset<Row> intervals =
        tables
            .read(ReferenceTables.LISTING_INTERVALS)
            .where(col("authority").equalTo("CITES"))
            .withColumnRenamed("taxon", "accepted_name");
    return names
        .join(intervals, new String[] {"accepted_name", "kingdom"})
        .select("listed_name", "appendix", "valid_from", "valid_to", "known_to");
  }
}
