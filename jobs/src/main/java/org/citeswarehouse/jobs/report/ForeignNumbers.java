package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Numbers of foreign documents cited beside a line: joined, each once however it was spelt. */
final class ForeignNumbers {

  private static final String SEPARATOR = ";";

  private final Dataset<Row> cited;

  ForeignNumbers(Dataset<Row> crossings) {
    Column spelling = upper(regexp_replace(col("number"), "[^\\p{L}\\p{Nd}]", ""));
    this.cited =
        crossings
            .where(col("kind").equalTo("CUSTOMS").and(col("counted")))
            .withColumn("number", explode_outer(split(col("cited_foreign_numbers"), SEPARATOR)))
            .withColumn("spelling", spelling)
            .withColumn("report_year", year(col("crossed_on")));
  }

  /** By line and year, as {@code numbers_of_year}: empty where the year's items cite none. */
  Dataset<Row> byYear() {
    return joined("numbers_of_year", "report_year");
  }

  /** By line, as {@code numbers_of_any}: empty where no item cites one. */
  Dataset<Row> ofAnyYear() {
    return joined("numbers_of_any");
  }

  private Dataset<Row> joined(String name, String... further) {
    String[] key =
        Stream.concat(Arrays.stream(ReportedCrossings.LINE), Arrays.stream(further))
            .toArray(String[]::new);
    return cited
        .groupBy(columns(Stream.concat(Arrays.stream(key), Stream.of("spelling"))))
        .agg(min("number").as("number"))
        .groupBy(columns(Arrays.stream(key)))
        .agg(array_join(sort_array(collect_set("number")), SEPARATOR).as(name));
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }
}
