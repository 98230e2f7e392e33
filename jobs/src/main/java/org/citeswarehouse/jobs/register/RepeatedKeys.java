package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows by whether another row has their key. Hardly any has, and to put all rows in the order of
 * their keys costs more than everything else a resolution does; so keys are counted first, by their
 * columns alone, and only rows that share one are put in order.
 *
 * @param alone rows whose key no other has
 * @param several the others
 */
public record RepeatedKeys(Dataset<Row> alone, Dataset<Row> several) {

  /** Splits rows; a blank in a key is a value like any other. */
  public static RepeatedKeys of(Dataset<Row> rows, String... key) {
    Dataset<Row> counted =
        rows.groupBy(columns(key))
            .agg(count(lit(1)).as("rows_of_key"))
            .where(col("rows_of_key").gt(1))
            .select(Arrays.stream(key).map(c -> col(c).as("k_" + c)).toArray(Column[]::new))
            .withColumn("key_repeated", lit(true))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Column same =
        Arrays.stream(key)
            .map(c -> rows.col(c).eqNullSafe(col("k_" + c)))
            .reduce(Column::and)
            .orElseThrow();
    Dataset<Row> told = rows.join(broadcast(counted), same, "left");
    return new RepeatedKeys(
        as(rows, told.where(col("key_repeated").isNull())),
        as(rows, told.where(col("key_repeated").isNotNull())));
  }

  private static Dataset<Row> as(Dataset<Row> rows, Dataset<Row> told) {
    return told.select(
        Arrays.stream(rows.columns()).map(c -> col("`" + c + "`")).toArray(Column[]::new));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(c -> col(c)).toArray(Column[]::new);
  }
}
