package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.release.ReleaseFile;
import org.citeswarehouse.jobs.release.ReleaseRead;
import org.citeswarehouse.jobs.release.Years;
import org.citeswarehouse.jobs.schema.CutPlan;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.Landing;
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
import org.citeswarehouse.model.table.TradeTables;

/**
 * Writes the tables of a run that takes in files of a release. Unlike registers, releases are large
 * and come clean: their rows are read once, and only those with a problem are kept as text; of the
 * others the landed file itself is the text. docs/adr/0032
 */
final class ReleaseRun {

  /** Bytes of text up to which plans cost more than rows. */
  private static final long SMALL = 16L << 20;

  /** Records that are skipped or read together: pages of few rows of all columns want many. */
  private static final int RECORDS = 131_072;

  /** Trades: a taxon in the file of a year is found sooner among fewer (docs/BENCHMARKS.md). */
  private static final int TRADES = 32_768;

  private final SparkSession spark;
  private final TableStore tables;
  private final String runId;
  private final String release;
  private final Stages stages;
  private final Landing landing;
  private DeliveredFiles delivered;
  private Optional<EarlierRelease> earlier = Optional.empty();
  private long existing;

  ReleaseRun(
      SparkSession spark, Run run, Landing landing, DeliveredFiles delivered, Stages stages) {
    this.spark = spark;
    this.tables = run.tables();
    this.runId = run.id();
    this.landing = landing;
    this.release = delivered.release();
    this.delivered = delivered;
    this.stages = stages;
  }

  /**
   * Writes them; nothing of it is current before the run is finished.
   *
   * @throws RefusedFileException when a file cannot be used as a whole
   */
  IngestReport write(FilesInForce files) {
    boolean isNew = !files.releases().contains(release);
    SparkSessions.fit(spark, isNew && bytes() < SMALL);
    existing = files.ofRelease(release).stream().mapToLong(f -> f.<Long>getAs("rows_read")).sum();
    if (isNew) {
      earlier = stages.run("earlier", () -> earlier(files));
    }
    ReleaseRead read = stages.run("read", () -> read(files));
    stages.run("problems", () -> writeProblems(read, files, isNew));
    stages.run("shipments", () -> writeShipments(read));
    stages.run("comptab", () -> writeComptab(read, isNew));
    FilesInForce withThese = files.and(delivered.rows(files.lastSequence(), Map.of()), tables);
    Consequences consequences = new Consequences(tables, InputKind.SHIPMENTS, null);
    stages.run("resolve", () -> consequences.rejects(withThese));
    RunCounts counts = new RunCounts(tables, runId, KindPlan.of(InputKind.SHIPMENTS));
    Map<String, RowCounts> byFile =
        stages.run("count", () -> counts.ofRelease(delivered.deliveries(), shared()));
    tables.append(
        OperationTables.FILES,
        spark.createDataFrame(
            delivered.rows(files.lastSequence(), byFile), TableSchemas.of(OperationTables.FILES)));
    return new IngestReport(
        runId,
        InputKind.SHIPMENTS.word(),
        delivered.reports(byFile),
        counts.issues(),
        tables.versions());
  }

  /**
   * Only one archive can be compared with the one of the release before. What goes wrong while its
   * changed entries are looked at is told by whoever reads all of them.
   */
  private Optional<EarlierRelease> earlier(FilesInForce files) {
    List<ReleaseFile> one = toRead(files);
    if (one.size() != 1 || delivered.deliveries().get(0).outlined().isEmpty()) {
      return Optional.empty();
    }
    try {
      return EarlierRelease.of(spark, tables, landing, files, one.get(0));
    } catch (Exception e) {
      Refused.<RuntimeException>of(e);
      return Optional.empty();
    }
  }

  /**
   * Reads the files, for which it is taken for granted that they are written plainly; where that
   * turns out not to hold, again after a scan, and then as a whole.
   */
  private ReleaseRead read(FilesInForce files) {
    List<ReleaseFile> toRead =
        toRead(files).stream()
            .map(file -> earlier.map(e -> file.only(e.toRead(file))).orElse(file))
            .toList();
    Years years = earlier.map(EarlierRelease::changed).orElse(Years.ALL);
    ReleaseRead read;
    try {
      read = ReleaseRead.of(spark, toRead, bytes(), years);
    } catch (Exception e) {
      RefusedFileException refusal = Refused.<RuntimeException>of(e);
      if (refusal.refusal() == Refusal.NOT_UTF_8 && scan(d -> true)) {
        return read(files);
      }
      throw refusal;
    }
    ReleaseRead first = read;
    List<String> inDoubt =
        toRead.stream().filter(first::isInDoubt).map(ReleaseFile::sha256).toList();
    if (scan(d -> inDoubt.contains(d.landed().sha256()))) {
      return read(files);
    }
    Map<String, Long> passedOver = earlier.map(EarlierRelease::passedOver).orElse(Map.of());
    List<Delivery> counted = new ArrayList<>();
    for (int i = 0; i < toRead.size(); i++) {
      ReleaseFile file = toRead.get(i);
      counted.add(
          delivered
              .deliveries()
              .get(i)
              .counted(first.counted(file), first.together(file), passedOver));
    }
    delivered = delivered.with(counted);
    return first;
  }

  private List<ReleaseFile> toRead(FilesInForce files) {
    Map<String, CheckContext> contexts = delivered.contexts(files);
    return delivered.deliveries().stream()
        .map(
            d ->
                new ReleaseFile(
                    d.landed().sha256(),
                    d.landed().name(),
                    d.source(),
                    d.scan(),
                    contexts.get(d.landed().sha256())))
        .toList();
  }

  /** Scans some files that were not yet; says whether one is written otherwise than was thought. */
  private boolean scan(Predicate<Delivery> some) {
    List<Delivery> scanned =
        delivered.deliveries().stream().map(d -> some.test(d) ? d.scanned() : d).toList();
    boolean other =
        IntStream.range(0, scanned.size())
            .anyMatch(i -> !scanned.get(i).isReadAs(delivered.deliveries().get(i)));
    delivered = delivered.with(scanned);
    earlier = other ? Optional.empty() : earlier;
    return other;
  }

  private long bytes() {
    return delivered.deliveries().stream().mapToLong(Delivery::textBytes).sum();
  }

  /** Rows with a problem as text, all problems, and rows that repeat others left out. */
  private void writeProblems(ReleaseRead read, FilesInForce files, boolean isNew) {
    List<Dataset<Row>> issues = new ArrayList<>(List.of(delivered.notes(spark)));
    Optional<CheckedRows> checked =
        read.problemCount() == 0 ? Optional.empty() : Optional.of(check(read, files));
    checked.ifPresent(rows -> issues.add(rows.issues()));
    Optional<FirstOfKey> keys = repeated(read, isNew);
    keys.ifPresent(some -> issues.add(some.issues()));
    tables.append(
        RegisterTables.ROW_ISSUES, issues.stream().reduce(Dataset::unionByName).orElseThrow());
    keys.ifPresent(some -> read.leaveOut(some.places()));
    checked.ifPresent(CheckedRows::release);
  }

  private CheckedRows check(ReleaseRead read, FilesInForce files) {
    Table bronze = BronzeTables.of(InputKind.SHIPMENTS);
    tables.append(bronze, read.problems(runId), read.problemCount());
    Dataset<Row> mine = tables.read(bronze).filter(col("run_id").equalTo(runId));
    return CheckedRows.of(mine, KindPlan.of(InputKind.SHIPMENTS), delivered.contexts(files));
  }

  private Optional<FirstOfKey> repeated(ReleaseRead read, boolean isNew) {
    Dataset<Row> existing = standing();
    Optional<Dataset<Row>> some =
        isNew && earlier.isEmpty() ? Optional.empty() : Optional.of(existing);
    return read.repeated(some)
        .map(
            picked ->
                new FirstOfKey(
                    CutPlan.of(picked.apply(read.shipments(release, runId))),
                    CutPlan.of(picked.apply(existing)),
                    TradeTables.SHIPMENTS,
                    "id",
                    InputKind.SHIPMENTS,
                    IssueCode.DUPLICATE_ID));
  }

  /** Rows that the release has without those of this run. */
  private Dataset<Row> standing() {
    Dataset<Row> all = tables.read(TradeTables.SHIPMENTS);
    return earlier
        .map(
            e ->
                all.filter(col("release").equalTo(e.release()))
                    .filter(not(col("year").isin(e.changed().some().toArray()))))
        .orElseGet(() -> all.filter(col("release").equalTo(release)));
  }

  private Optional<Dataset<Row>> shared() {
    return earlier.map(
        e -> tables.read(TradeTables.SHIPMENTS).filter(col("release").equalTo(release)));
  }

  private void writeShipments(ReleaseRead read) {
    share(TradeTables.SHIPMENTS);
    tables.appendAsTheyLie(
        TradeTables.SHIPMENTS, read.shipments(release, runId), folder(release), RECORDS);
  }

  private void writeComptab(ReleaseRead read, boolean isNew) {
    if (isNew) {
      share(TradeTables.COMPTAB);
      tables.appendAsTheyLie(TradeTables.COMPTAB, read.tabulated(release), folder(release), TRADES);
      return;
    }
    Dataset<Row> all = tables.read(TradeTables.SHIPMENTS).filter(col("release").equalTo(release));
    tables.replace(
        TradeTables.COMPTAB,
        Comptab.of(all),
        existing + delivered.rows(),
        Map.of("release", List.of(release)));
  }

  private void share(Table table) {
    earlier.ifPresent(
        e ->
            tables.share(
                table,
                folder(e.release()),
                folder(release),
                "year",
                year -> !e.changed().has(year)));
  }

  private static Map<String, String> folder(String release) {
    return Map.of("release", release);
  }
}
