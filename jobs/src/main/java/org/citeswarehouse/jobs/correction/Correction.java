package org.citeswarehouse.jobs.correction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.decision.DecisionLog;
import org.citeswarehouse.jobs.decision.WithoutSubject;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.files.RecheckedRows;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * What a corrected version of a file changes, written down within the run that takes it in.
 *
 * @param run the run
 * @param kind kind of both files
 * @param table table of their typed rows
 * @param party the Party whose files they are; null for files of no Party
 * @param replaced the row of {@code files} of the file replaced
 * @param sha256 SHA-256 of the corrected version
 */
public record Correction(
    Run run, InputKind kind, Table table, String party, Row replaced, String sha256) {

  private static final String ORPHAN = "DECISION_WITHOUT_SUBJECT";

  /**
   * Compares the two files, whose typed rows are both in their table by now.
   *
   * @param before files in force before the corrected version came
   * @param after files in force with it
   */
  public CorrectionReport write(FilesInForce before, FilesInForce after) {
    Dataset<Row> cells =
        new Differences(RowPairs.of(kind, table))
            .between(
                rows(replaced.getAs("sha256"), replaced.getAs("run_id")), rows(sha256, run.id()))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    List<Decision> orphans = orphans(before, after);
    run.tables().append(OperationTables.CORRECTIONS, all(cells, orphans));
    Map<String, Long> changes = count(cells);
    cells.unpersist();
    return new CorrectionReport(
        party,
        replaced.getAs("name"),
        replaced.getAs("sha256"),
        changes.getOrDefault("ADDED", 0L),
        changes.getOrDefault("CHANGED", 0L),
        changes.getOrDefault("REMOVED", 0L),
        orphans.stream().map(Correction::written).toList());
  }

  /**
   * Typed rows of one of the files. Only rows of a Party's files can be checked again, and only
   * theirs have the Party whose files they are: in a history of listings it is the one that listed.
   */
  private Dataset<Row> rows(String file, String fromRun) {
    Dataset<Row> rows = run.tables().read(table).where(col("file_sha256").equalTo(file));
    return kind.ofOneParty()
        ? RecheckedRows.of(run.tables())
            .standing(rows.where(col("party").equalTo(party)), List.of(kind))
            .where(col(RecheckedRows.LANDED_RUN).equalTo(fromRun))
        : rows.where(col("run_id").equalTo(fromRun));
  }

  /** Rows changed, not cells. */
  private static Map<String, Long> count(Dataset<Row> cells) {
    Map<String, Long> counts = new HashMap<>();
    cells
        .groupBy("change")
        .agg(countDistinct(struct("key", "row_before", "row_after")).as("rows"))
        .collectAsList()
        .forEach(r -> counts.put(r.getString(0), r.getLong(1)));
    return counts;
  }

  /** Decisions in force that had what they are about before, and have it no more. */
  private List<Decision> orphans(FilesInForce before, FilesInForce after) {
    if (kind != InputKind.PERMITS && kind != InputKind.CUSTOMS) {
      return List.of();
    }
    List<Decision> decisions =
        DecisionLog.of(run.tables()).ledger().inForce().stream()
            .filter(d -> d.party().equals(party))
            .toList();
    List<String> ofParty = Collections.singletonList(party);
    List<Decision> lost =
        WithoutSubject.among(decisions, RegisterResolution.resolve(after.register(ofParty)));
    List<Decision> lostBefore =
        lost.isEmpty()
            ? List.of()
            : WithoutSubject.among(lost, RegisterResolution.resolve(before.register(ofParty)));
    return lost.stream().filter(d -> !lostBefore.contains(d)).toList();
  }

  private Dataset<Row> all(Dataset<Row> cells, List<Decision> orphans) {
    Dataset<Row> found =
        cells
            .withColumn("party", lit(party).cast("string"))
            .withColumn("kind", lit(kind.word()))
            .withColumn("run_id", lit(run.id()))
            .withColumn("replaced_sha256", lit(replaced.<String>getAs("sha256")))
            .withColumn("sha256", lit(sha256));
    Dataset<Row> conformed = TableSchemas.conform(found, OperationTables.CORRECTIONS);
    return orphans.isEmpty()
        ? conformed
        : conformed.unionByName(
            run.spark()
                .createDataFrame(
                    orphans.stream().map(this::row).toList(),
                    TableSchemas.of(OperationTables.CORRECTIONS)));
  }

  private Row row(Decision decision) {
    return RowFactory.create(
        party,
        kind.word(),
        run.id(),
        replaced.getAs("sha256"),
        sha256,
        ORPHAN,
        subject(decision),
        null,
        decision.id() + " " + decision.action(),
        null,
        null,
        null);
  }

  private static String written(Decision decision) {
    return decision.id() + " " + decision.action() + ": " + subject(decision);
  }

  private static String subject(Decision decision) {
    return Stream.of(
            decision.item() == null ? null : decision.item().written(),
            decision.line() == null ? null : decision.line().written())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }
}
