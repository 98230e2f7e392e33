package org.citeswarehouse.jobs.files;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.register.RegisterSlice;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * The files whose rows count, and the rows of a register that come from them. A file is out of
 * force once a later one replaced it; its rows stay where they are (docs/adr/0009, 0026).
 */
public final class FilesInForce {

  private final SparkSession spark;
  private final TableStore tables;
  private final List<Row> landed;
  private final List<Row> files;
  private final List<Row> rechecked;

  private FilesInForce(
      SparkSession spark, TableStore tables, List<Row> landed, List<Row> rechecked) {
    this.spark = spark;
    this.tables = tables;
    this.landed = landed;
    this.files = landed.stream().filter(file -> replacement(file).isEmpty()).toList();
    this.rechecked = rechecked;
  }

  /** Files as a run sees them; there are few, so they are read once. */
  public static FilesInForce of(SparkSession spark, TableStore tables) {
    List<Row> files = tables.read(OperationTables.FILES).orderBy("sequence").collectAsList();
    return new FilesInForce(spark, tables, files, RecheckedRows.of(tables).lastByPartyAndKind());
  }

  /** These files and those that a run adds, as that run's tables have them. */
  public FilesInForce and(List<Row> fresh, TableStore ofRun) {
    List<Row> all = new ArrayList<>(landed);
    all.addAll(fresh);
    return new FilesInForce(spark, ofRun, all, rechecked);
  }

  /** The run that read the same bytes as the same kind for the same Party or release before. */
  public Optional<String> earlierRun(String sha256, InputKind kind, String party, String release) {
    return files.stream()
        .filter(f -> f.getAs("sha256").equals(sha256))
        .filter(f -> kind.alike().stream().anyMatch(k -> f.getAs("kind").equals(k.word())))
        .filter(f -> Objects.equals(f.getAs("party"), party))
        .filter(f -> Objects.equals(f.getAs("release"), release))
        .map(f -> f.<String>getAs("run_id"))
        .findFirst();
  }

  /**
   * Files in force of a Party whose kind is delivered as that one, and whose SHA-256 begins so;
   * rows of {@code files}.
   */
  public List<Row> of(InputKind kind, String party, String sha256) {
    return files.stream()
        .filter(f -> f.<String>getAs("sha256").startsWith(sha256))
        .filter(f -> kind.alike().stream().anyMatch(k -> f.getAs("kind").equals(k.word())))
        .filter(f -> Objects.equals(f.getAs("party"), party))
        .toList();
  }

  /** The file that replaced these bytes where no file in force has them; a row of {@code files}. */
  public Optional<Row> replacementOf(String sha256, InputKind kind, String party) {
    return of(kind, party, sha256).isEmpty()
        ? landed.stream()
            .filter(f -> f.getAs("sha256").equals(sha256))
            .filter(f -> kind.alike().stream().anyMatch(k -> f.getAs("kind").equals(k.word())))
            .filter(f -> Objects.equals(f.getAs("party"), party))
            .reduce((earlier, later) -> later)
            .flatMap(this::replacement)
        : Optional.empty();
  }

  /** Only rows of files in force; any table whose rows name run and file. */
  public Dataset<Row> only(Dataset<Row> rows) {
    return ordered(rows.withColumn(RecheckedRows.LANDED_RUN, col("run_id")))
        .drop(RegisterSlice.SEQUENCE);
  }

  /** Only problems of files in force of some kinds, as the last check of their row has them. */
  public Dataset<Row> onlyProblems(Dataset<Row> problems, List<InputKind> kinds) {
    return ordered(RecheckedRows.of(tables).standingProblems(problems, kinds))
        .drop(RegisterSlice.SEQUENCE);
  }

  /** Files of a Party and kind, each with all columns of {@code files}, in order of landing. */
  public List<Row> of(InputKind kind, String party) {
    return files.stream()
        .filter(f -> kind.word().equals(f.getAs("kind")) && party.equals(f.getAs("party")))
        .toList();
  }

  /** Number of the last landed file. */
  public int lastSequence() {
    return landed.stream().mapToInt(f -> f.<Integer>getAs("sequence")).max().orElse(0);
  }

  /** Files of a release of shipments, each with all columns of {@code files}. */
  public List<Row> ofRelease(String release) {
    return files.stream().filter(f -> release.equals(f.getAs("release"))).toList();
  }

  /** Releases of shipments, oldest first. */
  public List<String> releases() {
    return distinct("release").toList();
  }

  /** Parties that have files a build depends on, in alphabetical order. */
  public List<String> parties() {
    return files.stream()
        .filter(FilesInForce::awaitsBuild)
        .map(f -> f.<String>getAs("party"))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The last run that landed a file that a Party's build depends on, or checked rows of one again;
   * blank without any.
   */
  public String lastLanding(String party) {
    return Stream.concat(files.stream(), rechecked.stream())
        .filter(f -> f.getAs("party") == null || party.equals(f.getAs("party")))
        .filter(FilesInForce::awaitsBuild)
        .map(f -> f.<String>getAs("run_id"))
        .max(String::compareTo)
        .orElse("");
  }

  /** Rows that the files of some Parties hold; about how many permits, endorsements and items. */
  public long rowsOf(List<String> parties) {
    return files.stream()
        .filter(f -> parties.contains(f.<String>getAs("party")))
        .mapToLong(f -> f.<Long>getAs("rows_read"))
        .sum();
  }

  /** Silver rows of the registers of some Parties. */
  public RegisterSlice register(List<String> parties) {
    return new RegisterSlice(
        rows(RegisterTables.PERMIT_LINES, InputKind.PERMITS, parties),
        rows(RegisterTables.ENDORSEMENTS, InputKind.ENDORSEMENTS, parties),
        rows(RegisterTables.CUSTOMS_ITEMS, InputKind.CUSTOMS, parties));
  }

  /** What officers stated on the deliveries of offices, in the order in which they stated it. */
  public List<Row> coverageStatements(List<String> parties) {
    if (files.stream().noneMatch(f -> InputKind.COVERAGE.word().equals(f.getAs("kind")))) {
      return List.of();
    }
    return rows(CoverageTables.COVERAGE_STATEMENTS, InputKind.COVERAGE, parties)
        .orderBy(RegisterSlice.SEQUENCE, "sheet", "row")
        .collectAsList();
  }

  /** What the words of a Party's registers stand for, in the order in which it was said. */
  public List<Row> codeMappings(String party) {
    if (files.stream().noneMatch(f -> InputKind.CODES.word().equals(f.getAs("kind")))) {
      return List.of();
    }
    return rows(MappingTables.CODE_MAPPINGS, InputKind.CODES, List.of(party))
        .orderBy(RegisterSlice.SEQUENCE, "sheet", "row")
        .collectAsList();
  }

  /** What a Party calls its columns, in the order in which it was said. */
  public List<Row> headingMappings(String party) {
    if (files.stream().noneMatch(f -> InputKind.HEADINGS.word().equals(f.getAs("kind")))) {
      return List.of();
    }
    return rows(MappingTables.HEADING_MAPPINGS, InputKind.HEADINGS, List.of(party))
        .orderBy(RegisterSlice.SEQUENCE, "sheet", "row")
        .collectAsList();
  }

  /** Seizures that files of some Parties tell of, with the order of landing of their file. */
  public Dataset<Row> seizures(List<String> parties) {
    return rows(IllegalTradeTables.SEIZURES, InputKind.ILLEGAL_TRADE, parties);
  }

  private static boolean awaitsBuild(Row file) {
    return InputKind.find(file.getAs("kind")).orElseThrow().awaitsBuild();
  }

  private Stream<String> distinct(String column) {
    return files.stream().map(f -> f.<String>getAs(column)).filter(Objects::nonNull).distinct();
  }

  /** A later file of the same Party and kind that says it replaces this one. */
  private Optional<Row> replacement(Row file) {
    return landed.stream()
        .filter(f -> file.getAs("sha256").equals(f.getAs("replaces")))
        .filter(f -> Objects.equals(f.getAs("party"), file.getAs("party")))
        .filter(f -> Objects.equals(f.getAs("kind"), file.getAs("kind")))
        .filter(f -> f.<String>getAs("run_id").compareTo(file.getAs("run_id")) > 0)
        .findFirst();
  }

  private Dataset<Row> rows(Table table, InputKind kind, List<String> parties) {
    Dataset<Row> ofParties = tables.read(table).filter(col("party").isin(parties.toArray()));
    return ordered(RecheckedRows.of(tables).standing(ofParties, List.of(kind)));
  }

  private Dataset<Row> ordered(Dataset<Row> rows) {
    Dataset<Row> order =
        spark
            .createDataFrame(files, TableSchemas.of(OperationTables.FILES))
            .select(
                col("sha256").as("landed_sha256"),
                col("run_id").as("file_run"),
                col(RegisterSlice.SEQUENCE));
    return rows.join(
            broadcast(order),
            col("file_sha256")
                .equalTo(col("landed_sha256"))
                .and(col(RecheckedRows.LANDED_RUN).equalTo(col("file_run"))))
        .drop("landed_sha256", "file_run", RecheckedRows.LANDED_RUN);
  }
}
