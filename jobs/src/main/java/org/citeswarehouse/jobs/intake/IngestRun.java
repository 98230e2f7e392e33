package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.HowRead;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.jobs.correction.Correction;
import org.citeswarehouse.jobs.correction.CorrectionReport;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Writes the tables of one ingest run; nothing of it is current before the run is finished. */
final class IngestRun {

  /** Rows from which plans cost less than rows: each is checked in all its columns. */
  private static final long MANY = 100_000;

  private final SparkSession spark;
  private final Run run;
  private final TableStore tables;
  private final IngestRequest request;
  private final String release;
  private final List<Delivery> deliveries;
  private final Stages stages;
  private final Row replaced;
  private final InputKind kind;
  private final KindPlan plan;

  /**
   * Work on files of one kind, which several kinds of one run may follow.
   *
   * @param replaced the row of {@code files} of the file that the only one corrects, or null
   */
  IngestRun(
      SparkSession spark,
      Run run,
      IngestRequest request,
      String release,
      List<Delivery> deliveries,
      Row replaced,
      Stages stages) {
    this.spark = spark;
    this.run = run;
    this.tables = run.tables();
    this.request = request;
    this.release = release;
    this.deliveries = deliveries;
    this.stages = stages;
    this.replaced = replaced;
    this.kind = deliveries.get(0).scan().kind();
    this.plan = KindPlan.of(kind);
  }

  IngestReport write(FilesInForce files, List<FileReport> earlier) {
    List<Row> uncounted = fileRows(files.lastSequence(), Map.of());
    Table bronze = BronzeTables.of(kind);
    SparkSessions.fit(spark, rows() < MANY);
    stages.run(
        "bronze",
        () ->
            tables.append(
                bronze,
                BronzeRows.read(spark, kind, request.party(), run.id(), deliveries),
                rows()));
    Dataset<Row> mine = tables.read(bronze).filter(col("run_id").equalTo(run.id()));
    CheckedRows checked = CheckedRows.of(mine, plan, contexts(files), release);
    stages.run("silver", () -> writeSilver(checked));
    checked.release();
    Consequences consequences = new Consequences(tables, kind, request.party());
    FilesInForce withThese = files.and(uncounted, tables);
    stages.run("resolve", () -> consequences.rejects(withThese));
    if (kind == InputKind.ILLEGAL_TRADE) {
      stages.run("seizures", () -> consequences.illegalTrade(withThese, rows()));
    }
    RunCounts counts = new RunCounts(tables, run.id(), plan);
    Map<String, RowCounts> byFile = stages.run("count", () -> counts.of(deliveries));
    if (kind == InputKind.SHIPMENTS) {
      stages.run("comptab", this::writeComptab);
    }
    List<Row> counted = fileRows(files.lastSequence(), byFile);
    tables.append(
        OperationTables.FILES,
        spark.createDataFrame(counted, TableSchemas.of(OperationTables.FILES)));
    IngestReport report = report(earlier, byFile, counts);
    return replaced == null ? report : report.with(correction(files, files.and(counted, tables)));
  }

  private CorrectionReport correction(FilesInForce before, FilesInForce after) {
    String corrected = deliveries.get(0).landed().sha256();
    return stages.run(
        "compare",
        () ->
            new Correction(run, kind, plan.table(), request.party(), replaced, corrected)
                .write(before, after));
  }

  private Map<String, CheckContext> contexts(FilesInForce files) {
    ValidityLimits limits = ValidityLimits.standard();
    Replacements codes = NationalCodes.of(kind, request.party(), files);
    Map<String, CheckContext> contexts = new HashMap<>();
    // Thousands of messages share one context, which every task carries.
    Map<FileProfile, CheckContext> byProfile = new HashMap<>();
    for (Delivery delivery : deliveries) {
      contexts.put(
          delivery.landed().sha256(),
          byProfile.computeIfAbsent(
              delivery.scan().profile(),
              profile ->
                  new CheckContext(
                      request.party(),
                      profile,
                      request.today(),
                      limits,
                      request.reported(),
                      codes)));
    }
    return contexts;
  }

  private void writeSilver(CheckedRows checked) {
    Dataset<Row> issues = checked.issues();
    Dataset<Row> typed = checked.typed();
    if (kind == InputKind.SHIPMENTS) {
      Dataset<Row> sameRelease = tables.read(plan.table()).filter(col("release").equalTo(release));
      FirstOfKey keys = once(typed, sameRelease, "id", IssueCode.DUPLICATE_ID);
      typed = keys.standing();
      issues = issues.unionByName(keys.issues());
    } else if (kind == InputKind.CHECKLIST) {
      FirstOfKey keys = once(typed, tables.read(plan.table()), "taxon", IssueCode.DUPLICATE_TAXON);
      typed = keys.standing();
      issues = issues.unionByName(keys.issues());
    }
    tables.append(plan.table(), typed, rows());
    tables.append(RegisterTables.ROW_ISSUES, issues.unionByName(notes()));
  }

  /** What is told once of a table, as warnings of the first row it concerns. */
  private Dataset<Row> notes() {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (FileNote note : delivery.scan().notes()) {
        Issue issue = note.issue();
        rows.add(
            RowFactory.create(
                request.party(),
                run.id(),
                delivery.landed().name(),
                note.sheet(),
                note.row(),
                issue.column(),
                issue.value(),
                issue.code().name(),
                issue.code().severity().name(),
                issue.message(Locale.ENGLISH),
                issue.suggestion(Locale.ENGLISH),
                kind.word(),
                delivery.landed().sha256()));
      }
    }
    return spark.createDataFrame(rows, TableSchemas.of(RegisterTables.ROW_ISSUES));
  }

  private FirstOfKey once(
      Dataset<Row> fresh, Dataset<Row> existing, String key, IssueCode otherContent) {
    return new FirstOfKey(fresh, existing, plan.table(), key, kind, otherContent);
  }

  private void writeComptab() {
    Dataset<Row> shipments =
        tables.read(TradeTables.SHIPMENTS).filter(col("release").equalTo(release));
    tables.replace(
        TradeTables.COMPTAB, Comptab.of(shipments), rows(), Map.of("release", List.of(release)));
  }

  private long rows() {
    return deliveries.stream().mapToLong(d -> d.scan().rows()).sum();
  }

  private List<Row> fileRows(int lastSequence, Map<String, RowCounts> counts) {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      RowCounts count = counts.get(delivery.landed().sha256());
      rows.add(
          fileRow(
              run.id(),
              delivery.landed().sha256(),
              kind.word(),
              request.party(),
              delivery.landed().name(),
              delivery.landed().bytes(),
              delivery.landed().landedAt(),
              String.join(";", delivery.encodings()),
              release,
              replaced == null ? null : replaced.getAs("sha256"),
              replaced == null ? lastSequence + rows.size() + 1 : replaced.getAs("sequence"),
              delivery.scan().rows(),
              count == null ? null : count.accepted(),
              count == null ? null : count.held(),
              count == null ? null : count.rejected(),
              new HowRead(delivery.scan().profile(), request.reported()).json()));
    }
    return rows;
  }

  /** With its schema, since these rows are asked by name before they are in a table. */
  private static Row fileRow(Object... values) {
    return new GenericRowWithSchema(values, TableSchemas.of(OperationTables.FILES));
  }

  private IngestReport report(
      List<FileReport> earlier, Map<String, RowCounts> byFile, RunCounts counts) {
    List<FileReport> files = new ArrayList<>(earlier);
    for (Delivery delivery : deliveries) {
      files.add(
          new FileReport(
              delivery.landed().name(),
              delivery.landed().sha256(),
              delivery.landed().bytes(),
              byFile.get(delivery.landed().sha256()),
              delivery.encodings(),
              null,
              delivery.scan().told(),
              delivery.headings()));
    }
    return new IngestReport(
        run.id(), request.kind().word(), files, counts.issues(), tables.versions());
  }
}
