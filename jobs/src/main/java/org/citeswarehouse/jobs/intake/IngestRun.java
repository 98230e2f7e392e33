package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.HowRead;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.jobs.correction.Correction;
import org.citeswarehouse.jobs.correction.CorrectionReport;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.seizures.IllegalTrade;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Writes the tables of one ingest run; nothing of it is current before the run is finished. */
final class IngestRun {

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
    SparkSessions.fit(spark, rows());
    stages.run(
        "bronze",
        () ->
            tables.append(
                bronze, BronzeRows.read(spark, kind, request.party(), run.id(), deliveries)));
    Dataset<Row> mine = tables.read(bronze).filter(col("run_id").equalTo(run.id()));
    CheckedRows checked = CheckedRows.of(mine, plan, contexts(files), release);
    stages.run("silver", () -> writeSilver(checked));
    checked.release();
    stages.run("resolve", () -> writeRejects(files.and(uncounted, tables)));
    if (request.kind() == InputKind.ILLEGAL_TRADE) {
      stages.run("seizures", () -> writeIllegalTrade(files.and(uncounted, tables)));
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
    tables.append(RegisterTables.ROW_ISSUES, issues);
  }

  private FirstOfKey once(
      Dataset<Row> fresh, Dataset<Row> existing, String key, IssueCode otherContent) {
    return new FirstOfKey(fresh, existing, plan.table(), key, kind, otherContent);
  }

  private void writeRejects(FilesInForce files) {
    List<String> parties = Collections.singletonList(request.party());
    Rejects.replace(tables, files, List.of(kind), parties, between(files, parties));
  }

  /** Problems between rows and files; later customs rows replace earlier ones without any. */
  private List<Dataset<Row>> between(FilesInForce files, List<String> parties) {
    return switch (kind) {
      case PERMITS -> List.of(RegisterResolution.resolve(files.register(parties)).permitIssues());
      case ENDORSEMENTS ->
          List.of(RegisterResolution.resolve(files.register(parties)).endorsementIssues());
      case ILLEGAL_TRADE -> List.of(IllegalTrade.of(files.seizures(parties)).repeated());
      default -> List.of();
    };
  }

  private void writeComptab() {
    Dataset<Row> shipments =
        tables.read(TradeTables.SHIPMENTS).filter(col("release").equalTo(release));
    tables.replace(
        TradeTables.COMPTAB, Comptab.of(shipments), rows(), Map.of("release", List.of(release)));
  }

  private void writeIllegalTrade(FilesInForce files) {
    List<String> party = List.of(request.party());
    tables.replace(
        IllegalTradeTables.ILLEGAL_TRADE,
        IllegalTrade.of(files.seizures(party)).lines(),
        rows(),
        Map.of("party", party));
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
              delivery.scan().told()));
    }
    return new IngestReport(
        run.id(), request.kind().word(), files, counts.issues(), tables.versions());
  }
}
