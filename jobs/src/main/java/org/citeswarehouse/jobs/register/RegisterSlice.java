package org.citeswarehouse.jobs.register;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Silver rows of the files in force of one or many Parties.
 *
 * @param permitLines rows of {@code permit_lines}, with {@code sequence} (integer): order of
 *     landing of their file
 * @param endorsements rows of {@code endorsements}, with {@code sequence}
 * @param customsItems rows of {@code customs_items}, with {@code sequence}
 */
public record RegisterSlice(
    Dataset<Row> permitLines, Dataset<Row> endorsements, Dataset<Row> customsItems) {

  /** Name of the column that each of the three has beyond its table. */
  public static final String SEQUENCE = "sequence";
}
