package org.citeswarehouse.jobs.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.register.Direction;

/**
 * The months in which permit lines of one direction were valid.
 *
 * @param firstUses by month: lines expected to be used for the first time, 0 where none is
 */
record PermitMonths(TreeMap<Integer, Double> firstUses) {

  /** Whose permits, and in which direction. */
  record Side(String party, Direction direction) {}

  /**
   * Lines of the same months.
   *
   * @param first number of the first month of validity
   * @param last number of the last
   * @param used number of the month of the first crossing; null where nothing crossed
   * @param count how many lines
   */
  record Lines(int first, int last, Integer used, long count) {

    /** The last month in which they wait to be used; before the first if they never did. */
    int waits() {
      return used == null ? last : Math.min(used, last);
    }
  }

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
    return reconciliation
        .select(
            col("party"),
            col("direction"),
            first().as("first"),
            last(asOf).as("last"),
            Months.of(col("first_crossing")).as("used"))
        .where(col("first").leq(col("last")))
        .groupBy("party", "direction", "first", "last", "used")
        .count()
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                r -> new Side(r.getString(0), Direction.valueOf(r.getString(1))),
                Collectors.mapping(
                    r -> new Lines(r.getInt(2), r.getInt(3), r.getAs("used"), r.getLong(5)),
                    Collectors.collectingAndThen(Collectors.toList(), PermitMonths::of))));
  }

  /**
   * A life table: of the lines that still wait so many months after issue, the share that is then
   * used for the first time, and from these shares what each calendar month should bring. Old lines
   * that nobody used by then are hardly used any more; counting valid lines alone would expect too
   * much of a register's last months.
   */
  static PermitMonths of(List<Lines> lines) {
    TreeMap<Integer, Double> waited = new TreeMap<>();
    TreeMap<Integer, Double> used = new TreeMap<>();
    for (Lines group : lines) {
      for (int month = group.first(); month <= group.waits(); month++) {
        waited.merge(month - group.first(), (double) group.count(), Double::sum);
      }
      if (group.used() != null && group.first() <= group.used() && group.used() <= group.last()) {
        used.merge(group.used() - group.first(), (double) group.count(), Double::sum);
      }
    }
    TreeMap<Integer, Double> firstUses = new TreeMap<>();
    for (Lines group : lines) {
      for (int month = group.first(); month <= group.last(); month++) {
        int age = month - group.first();
        double share = month > group.waits() ? 0 : used.getOrDefault(age, 0.0) / waited.get(age);
        firstUses.merge(month, share * group.count(), Double::sum);
      }
    }
    return new PermitMonths(firstUses);
  }
}
