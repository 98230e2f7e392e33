package org.citeswarehouse.jobs.coverage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.RegisterSlice;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.register.Direction;

/**
 * How many records each office delivered, matched or not, by month.
 *
 * @param records by stream, office (blank for records that name none) and number of the month
 */
record Deliveries(Map<Stream, NavigableMap<String, NavigableMap<Integer, Long>>> records) {

  /** Counted from usable rows, those that wait for their permit included. */
  static Deliveries of(RegisterSlice register, LocalDate asOf) {
    Dataset<Row> counts =
        counted(register.endorsements(), EvidenceKind.ENDORSEMENT, "endorsed_on", "office", asOf)
            .unionByName(
                counted(
                    register.customsItems().withColumnRenamed("flow", "direction"),
                    EvidenceKind.CUSTOMS,
                    "registration_date",
                    "office_code",
                    asOf));
    Map<Stream, NavigableMap<String, NavigableMap<Integer, Long>>> records = new HashMap<>();
    for (Row row : counts.collectAsList()) {
      Stream stream =
          new Stream(
              row.getAs("party"),
              EvidenceKind.valueOf(row.getAs("evidence")),
              Direction.valueOf(row.getAs("direction")));
      String office = row.getAs("office") == null ? "" : row.getAs("office");
      records
          .computeIfAbsent(stream, s -> new TreeMap<>())
          .computeIfAbsent(office, o -> new TreeMap<>())
          .put(row.getAs("month"), row.getAs("count"));
    }
    return new Deliveries(records);
  }

  NavigableMap<String, NavigableMap<Integer, Long>> of(Stream stream) {
    return records.getOrDefault(stream, new TreeMap<>());
  }

  /** Transit belongs to no permit line, and what crossed after the day of judgement to no state. */
  private static Dataset<Row> counted(
      Dataset<Row> rows, EvidenceKind evidence, String day, String office, LocalDate asOf) {
    return rows.where(col("direction").isin(Direction.E.name(), Direction.I.name()))
        .where(col(day).leq(lit(asOf)))
        .groupBy(
            col("party"),
            col("direction"),
            col(office).as("office"),
            Months.of(col(day)).as("month"))
        .count()
        .withColumn("evidence", lit(evidence.name()));
  }
}
