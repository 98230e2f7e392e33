package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.correction.Correction;
import org.citeswarehouse.jobs.correction.CorrectionReport;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/** Writes the tables of one ingest run; nothing of it is current before the run is finished. */
final class IngestRun {

  /** Rows from which plans cost less than rows: each is checked in all its columns. */
  private static final long MANY = 100_000;

  private final SparkSession spark;
  private final Run run;
  private final TableStore tables;
  private final DeliveredFiles delivered;
  private final Stages stages;
  private final InputKind kind;
  private final KindPlan plan;

  /** Work on files of one kind, which several kinds of one run may follow. */
  IngestRun(SparkSession spark, Run run, DeliveredFiles delivered, Stages stages) {
    this.spark = spark;
    this.run = run;
    this.tables = run.tables();
    this.delivered = delivered;
    this.stages = stages;
    this.kind = delivered.kind();
    this.plan = KindPlan.of(kind);
  }

  IngestReport write(FilesInForce files) {
    String party = delivered.request().party();
    long rows = delivered.rows();
    Table bronze = BronzeTables.of(kind);
    SparkSessions.fit(spark, rows < MANY);
    stages.run(
        "bronze",
        () ->
            tables.append(
                bronze,
                BronzeRows.read(spark, kind, party, run.id(), delivered.deliveries()),
                rows));
    Dataset<Row> mine = tables.read(bronze).filter(col("run_id").equalTo(run.id()));
    CheckedRows checked = CheckedRows.of(mine, plan, delivered.contexts(files));
    stages.run("silver", () -> writeSilver(checked));
    checked.release();
    Consequences consequences = new Consequences(tables, kind, party);
    FilesInForce withThese = files.and(delivered.rows(files.lastSequence(), Map.of()), tables);
    stages.run("resolve", () -> consequences.rejects(withThese));
    if (kind == InputKind.ILLEGAL_TRADE) {
      stages.run("seizures", () -> consequences.illegalTrade(withThese, rows));
    }
    RunCounts counts = new RunCounts(tables, run.id(), plan);
    Map<String, RowCounts> byFile = stages.run("count", () -> counts.of(delivered.deliveries()));
    List<Row> counted = delivered.rows(files.lastSequence(), byFile);
    tables.append(
        OperationTables.FILES,
        spark.createDataFrame(counted, TableSchemas.of(OperationTables.FILES)));
    IngestReport report =
        new IngestReport(
            run.id(),
            delivered.request().kind().word(),
            delivered.reports(byFile),
            counts.issues(),
            tables.versions());
    return delivered.replaced() == null
        ? report
        : report.with(correction(files, files.and(counted, tables)));
  }

  private CorrectionReport correction(FilesInForce before, FilesInForce after) {
    String corrected = delivered.deliveries().get(0).landed().sha256();
    return stages.run(
        "compare",
        () ->
            new Correction(
                    run,
                    kind,
                    plan.table(),
                    delivered.request().party(),
                    delivered.replaced(),
                    corrected)
                .write(before, after));
  }

  private void writeSilver(CheckedRows checked) {
    Dataset<Row> issues = checked.issues();
    Dataset<Row> typed = checked.typed();
    if (kind == InputKind.CHECKLIST) {
      FirstOfKey keys =
          new FirstOfKey(
              typed,
              tables.read(plan.table()),
              plan.table(),
              "taxon",
              kind,
              IssueCode.DUPLICATE_TAXON);
      typed = keys.standing();
      issues = issues.unionByName(keys.issues());
    }
    tables.append(plan.table(), typed, delivered.rows());
    tables.append(RegisterTables.ROW_ISSUES, issues.unionByName(delivered.notes(spark)));
  }
}
