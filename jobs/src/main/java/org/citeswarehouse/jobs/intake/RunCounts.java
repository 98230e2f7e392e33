package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.issue.Severity;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Counts what became of the rows of a run, each number where it can be counted by itself: read by
 * the scan, accepted in the typed table, held and rejected among the problems. The run stops where
 * they do not add up.
 */
final class RunCounts {

  private static final String FILE = "file_sha256";

  private final TableStore tables;
  private final KindPlan plan;
  private final String runId;
  private final Dataset<Row> problems;

  RunCounts(TableStore tables, String runId, KindPlan plan) {
    this.tables = tables;
    this.plan = plan;
    this.runId = runId;
    this.problems =
        ofRun(tables.read(RegisterTables.REJECTS))
            .filter(col("kind").equalTo(plan.kind().word()))
            .select(FILE, "sheet", "row", "code", "severity", "column")
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  /**
   * Counts by file.
   *
   * @throws UserErrorException when the rows of a file do not add up; nothing is current yet
   */
  Map<String, RowCounts> of(List<Delivery> deliveries) {
    Map<String, Long> read = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Delivery delivery : deliveries) {
      read.put(delivery.landed().sha256(), delivery.scan().rows());
      names.put(delivery.landed().sha256(), delivery.landed().name());
    }
    return of(read, byFile(ofRun(tables.read(BronzeTables.of(plan.kind())))), names, accepted());
  }

  /**
   * Counts by file of a run that took in a release, of which bronze has rows with problems only.
   *
   * @param shared all rows of the release, where the only file shares some with another release
   * @throws UserErrorException when the rows of a file do not add up; nothing is current yet
   */
  Map<String, RowCounts> ofRelease(List<Delivery> deliveries, Optional<Dataset<Row>> shared) {
    Map<String, Long> read = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Delivery delivery : deliveries) {
      read.put(delivery.landed().sha256(), delivery.scan().rows());
      names.put(delivery.landed().sha256(), delivery.landed().name());
    }
    Map<String, Long> accepted =
        shared
            .map(rows -> Map.of(deliveries.get(0).landed().sha256(), rows.count()))
            .orElseGet(this::typed);
    return of(read, read, names, withRepeated(accepted));
  }

  /**
   * Counts by file of a run that checked rows again.
   *
   * @param read rows that were to be checked, by file
   * @param names names of the files
   * @throws UserErrorException when the rows of a file do not add up; nothing is current yet
   */
  Map<String, RowCounts> ofRechecked(Map<String, Long> read, Map<String, String> names) {
    Dataset<Row> marked =
        ofRun(tables.read(MappingTables.RECHECKED_ROWS))
            .filter(col("kind").equalTo(plan.kind().word()))
            .select(FILE, "sheet", "row")
            .distinct();
    return of(read, byFile(marked), names, accepted());
  }

  private Map<String, RowCounts> of(
      Map<String, Long> read,
      Map<String, Long> bronze,
      Map<String, String> names,
      Map<String, Long> accepted) {
    Map<String, Map<String, Long>> stopped = stopped();
    Map<String, Long> held = stopped.getOrDefault(Severity.HELD.name(), Map.of());
    Map<String, Long> rejected = stopped.getOrDefault(Severity.REJECTED.name(), Map.of());
    Map<String, RowCounts> counts = new HashMap<>();
    read.forEach(
        (sha256, rows) -> {
          RowCounts count =
              new RowCounts(
                  rows,
                  accepted.getOrDefault(sha256, 0L),
                  held.getOrDefault(sha256, 0L),
                  rejected.getOrDefault(sha256, 0L));
          long inBronze = bronze.getOrDefault(sha256, 0L);
          if (!count.addUp() || inBronze != count.read()) {
            throw new UserErrorException(
                UserErrorException.Exit.FAILED,
                "sums",
                names.get(sha256),
                count.read(),
                count.accepted(),
                count.held(),
                count.rejected(),
                inBronze,
                sha256);
          }
          counts.put(sha256, count);
        });
    return counts;
  }

  /** Problems of the run by code, severity and column, with the number of rows. */
  List<IngestReport.IssueCount> issues() {
    return issues(problems);
  }

  /** Problems by code, severity and column, with the number of rows. */
  static List<IngestReport.IssueCount> issues(Dataset<Row> problems) {
    return problems
        .groupBy("code", "severity", "column")
        .agg(count(lit(1)).as("rows"))
        .orderBy("code", "severity", "column")
        .collectAsList()
        .stream()
        .map(
            r ->
                new IngestReport.IssueCount(
                    r.getString(0), r.getString(1), r.getString(2), r.getLong(3)))
        .toList();
  }

  /** Rows in the typed table that nothing holds, and rows that say what another one says. */
  private Map<String, Long> accepted() {
    return withRepeated(typed());
  }

  private Map<String, Long> typed() {
    Dataset<Row> held =
        problems
            .filter(col("severity").equalTo(Severity.HELD.name()))
            .select(FILE, "sheet", "row")
            .distinct();
    return byFile(
        ofRun(tables.read(plan.table()))
            .select(col(FILE), coalesce(col("sheet"), lit("")).as("sheet"), col("row"))
            .join(
                held.withColumn("sheet", coalesce(col("sheet"), lit(""))),
                new String[] {FILE, "sheet", "row"},
                "left_anti"));
  }

  private Map<String, Long> withRepeated(Map<String, Long> typed) {
    Map<String, Long> counts = new HashMap<>(typed);
    if (plan.keepsRepeatedRowsOut()) {
      Dataset<Row> repeated = problems.filter(col("code").equalTo(IssueCode.REPEATED_ROW.name()));
      byFile(repeated).forEach((file, rows) -> counts.merge(file, rows, Long::sum));
    }
    return counts;
  }

  /** Distinct rows by severity that stops them and by file; what is rejected too is not held. */
  private Map<String, Map<String, Long>> stopped() {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    problems
        .where(col("severity").isin(Severity.REJECTED.name(), Severity.HELD.name()))
        .groupBy(FILE, "sheet", "row")
        .agg(max(when(col("severity").equalTo(Severity.REJECTED.name()), 1).otherwise(0)).as("no"))
        .select(
            when(col("no").equalTo(1), Severity.REJECTED.name())
                .otherwise(Severity.HELD.name())
                .as("severity"),
            col(FILE))
        .groupBy("severity", FILE)
        .count()
        .collectAsList()
        .forEach(
            r ->
                counts
                    .computeIfAbsent(r.getString(0), severity -> new HashMap<>())
                    .put(r.getString(1), r.getLong(2)));
    return counts;
  }

  private Dataset<Row> ofRun(Dataset<Row> rows) {
    return rows.filter(col("run_id").equalTo(runId));
  }

  private static Map<String, Long> byFile(Dataset<Row> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.groupBy(FILE)
        .agg(count(lit(1)).as("rows"))
        .collectAsList()
        .forEach(r -> counts.put(r.getString(0), r.getLong(1)));
    return counts;
  }
}
