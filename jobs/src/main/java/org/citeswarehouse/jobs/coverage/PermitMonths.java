package org.citeswarehouse.jobs.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.Direction;

/**
 * The months in which permit lines of one direction were valid.
 *
 * @param waiting by month: lines that were valid and not yet used up, on which goods could cross;
 *     months in which all valid lines were used up have 0
 */
record PermitMonths(TreeMap<Integer, Long> waiting) {

  /** Whose permits, and in which direction. */
  record Side(String party, Direction direction) {}

  /** Number of the first month of validity; blank without a day of issue. */
  static Column first() {
    return Months.of(col("issue_date"));
  }

  /** Number of the last month of validity until the day of judgement. */
  static Column last(LocalDate asOf) {
    return Months.of(least(coalesce(col("valid_until"), lit(asOf)), lit(asOf)));
  }

  /** Counted from reconciled lines; lines without a day of issue belong to no month. */
  static Map<Side, PermitMonths> of(Dataset<Row> reconciliation, LocalDate asOf) {
    Column usedUp = col("state").isin(State.USED.name(), State.OVER_USED.name());
    Column waits =
        when(usedUp, least(Months.of(col("last_crossing")), last(asOf))).otherwise(last(asOf));
    return reconciliation
        .select(
            col("party"),
            col("direction"),
            first().as("first"),
            last(asOf).as("last"),
            waits.as("waits"))
        .where(col("first").leq(col("last")))
        .groupBy("party", "direction", "first", "last", "waits")
        .count()
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                r -> new Side(r.getString(0), Direction.valueOf(r.getString(1))),
                Collectors.collectingAndThen(Collectors.toList(), PermitMonths::counted)));
  }

  private static PermitMonths counted(Iterable<Row> groups) {
    TreeMap<Integer, Long> waiting = new TreeMap<>();
    for (Row group : groups) {
      for (int month = group.getInt(2); month <= group.getInt(3); month++) {
        waiting.merge(month, month <= group.getInt(4) ? group.getLong(5) : 0, Long::sum);
      }
    }
    return new PermitMonths(waiting);
  }
}
