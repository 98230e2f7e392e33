package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.HowRead;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.mapping.Replacement;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.files.RecheckedRows;
import org.citeswarehouse.jobs.warehouse.Landing;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.mapping.WrittenValue;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Checks rows of one Party and kind again, with the fixes that hold for each: bronze stays as it
 * is, silver grows by the rows concerned and no others. docs/adr/0025
 */
public final class Recheck {

  private static final String CONTEXT = "context";

  private final SparkSession spark;
  private final TableStore tables;
  private final FilesInForce files;
  private final Landing landing;
  private final InputKind kind;
  private final String party;
  private final KindPlan plan;

  /** Rows of a Party's files of a kind, as the tables of a run have them. */
  public Recheck(
      SparkSession spark, TableStore tables, Landing landing, InputKind kind, String party) {
    this.spark = spark;
    this.tables = tables;
    this.files = FilesInForce.of(spark, tables);
    this.landing = landing;
    this.kind = kind;
    this.party = party;
    this.plan = KindPlan.of(kind);
  }

  /** The files whose rows can be meant. */
  public List<Row> files() {
    return files.of(kind, party);
  }

  /**
   * The rows that fixes and undoings are about, with all fixes that hold for each from now on.
   *
   * @param standing fixes that held before and were not undone
   * @param fresh new fixes
   * @param undone fixes that do not hold any more, by the identifier of their undoing
   */
  public ConcernedRows concerned(List<Fix> standing, List<Fix> fresh, Map<String, String> undone) {
    Dataset<Row> before =
        files
            .only(
                RecheckedRows.of(tables)
                    .fixes(kind, party)
                    .withColumnRenamed(RecheckedRows.LANDED_RUN, "run_id"))
            .drop("run_id");
    List<Dataset<Row>> why = new ArrayList<>();
    fresh.forEach(fix -> why.add(rowsOf(fix)));
    undone.forEach(
        (undoing, fix) ->
            why.add(before.filter(col("fix_id").equalTo(fix)).withColumn("fix_id", lit(undoing))));
    Dataset<Row> all = why.stream().reduce(Dataset::unionByName).orElseThrow().distinct();
    Object[] holding = standing.stream().map(Fix::id).toArray();
    Dataset<Row> kept =
        before
            .filter(col("fix_id").isin(holding))
            .join(ConcernedRows.keys(all), ConcernedRows.KEY, "left_semi");
    return new ConcernedRows(
        all.unionByName(kept).distinct().persist(StorageLevel.MEMORY_AND_DISK()), undone.keySet());
  }

  /** What the rows would come to; nothing is written. */
  public RecheckReport preview(ConcernedRows concerned, Map<String, Fix> fixes) {
    CheckedRows checked = check(concerned, fixes, "preview");
    RecheckReport report =
        RecheckReport.of(concerned.byFile(), names(), checked.typed(), checked.issues());
    checked.release();
    return report;
  }

  /**
   * Writes the rows anew.
   *
   * @throws org.citeswarehouse.jobs.warehouse.UserErrorException when rows were lost or counted
   *     twice; nothing is current yet
   */
  public RecheckReport write(ConcernedRows concerned, Map<String, Fix> fixes, String runId) {
    CheckedRows checked = check(concerned, fixes, runId);
    Map<String, Long> expected = concerned.byFile();
    long rows = expected.values().stream().mapToLong(Long::longValue).sum();
    tables.append(plan.table(), checked.typed(), rows);
    tables.append(RegisterTables.ROW_ISSUES, checked.issues(), rows);
    checked.release();
    tables.append(MappingTables.RECHECKED_ROWS, entries(concerned, runId), rows);
    FilesInForce now = FilesInForce.of(spark, tables);
    Consequences consequences = new Consequences(tables, kind, party);
    consequences.rejects(now);
    consequences.illegalTrade(now, rows);
    RunCounts counts = new RunCounts(tables, runId, plan);
    return RecheckReport.of(counts.ofRechecked(expected, names()), names(), counts.issues());
  }

  private Dataset<Row> entries(ConcernedRows concerned, String runId) {
    Dataset<Row> landed =
        bronze()
            .select(
                col("file_sha256"),
                sheet().as("sheet"),
                col("row"),
                col("run_id").as("landed_run"));
    return concerned
        .entries()
        .join(landed, ConcernedRows.KEY)
        .withColumn("party", lit(party))
        .withColumn("kind", lit(kind.word()))
        .withColumn("run_id", lit(runId));
  }

  private CheckedRows check(ConcernedRows concerned, Map<String, Fix> fixes, String runId) {
    Dataset<Row> keys = concerned.withFixes().persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> named = keys.withColumnRenamed("sheet", "key_sheet");
    Dataset<Row> bronze = bronze();
    Dataset<Row> rows =
        bronze
            .join(
                named,
                bronze
                    .col("file_sha256")
                    .equalTo(named.col("file_sha256"))
                    .and(bronze.col("row").equalTo(named.col("row")))
                    .and(coalesce(bronze.col("sheet"), lit("")).equalTo(named.col("key_sheet"))))
            .drop(named.col("file_sha256"))
            .drop(named.col("row"))
            .drop("key_sheet")
            .withColumn("run_id", lit(runId))
            .withColumn(CONTEXT, concat(col("file_sha256"), lit(" "), col(ConcernedRows.FIXES)))
            .drop(ConcernedRows.FIXES);
    return CheckedRows.of(rows, plan, contexts(keys, fixes));
  }

  private Map<String, CheckContext> contexts(Dataset<Row> keys, Map<String, Fix> fixes) {
    Replacements codes = NationalCodes.of(kind, party, files);
    Map<String, HowRead> howRead = new HashMap<>();
    Map<String, CheckContext> contexts = new HashMap<>();
    for (Row row : keys.select("file_sha256", ConcernedRows.FIXES).distinct().collectAsList()) {
      String sha256 = row.getString(0);
      HowRead how = howRead.computeIfAbsent(sha256, this::howRead);
      Replacements replacements = codes;
      for (String id : row.getString(1).split(" ", -1)) {
        if (!id.isEmpty()) {
          Fix fix = fixes.get(id);
          replacements =
              replacements.and(
                  fix.column(),
                  fix.value(),
                  new Replacement(fix.readAs(), IssueCode.VALUE_FIXED, "fix " + id));
        }
      }
      contexts.put(
          sha256 + " " + row.getString(1),
          new CheckContext(
              party,
              how.profile(),
              Day.today(),
              ValidityLimits.standard(),
              how.reported(),
              replacements));
    }
    return contexts;
  }

  /** Kept with the file; a file that an earlier program landed is looked at again. */
  private HowRead howRead(String sha256) {
    Row file =
        files().stream().filter(f -> sha256.equals(f.getAs("sha256"))).findFirst().orElseThrow();
    String kept = file.getAs("how_read");
    if (kept != null) {
      return HowRead.of(kept);
    }
    SourceFile source =
        new SourceFile(
            file.getAs("name"),
            new HadoopBytes(
                landing.original(sha256),
                new SerializableConfiguration(spark.sessionState().newHadoopConf())));
    return new HowRead(Intake.scan(kind, source).profile(), Reported.UNSAID);
  }

  /** Keys of rows with the value of a fix, and its identifier. */
  private Dataset<Row> rowsOf(Fix fix) {
    InputColumn column =
        InputLayouts.of(kind).orElseThrow().columns().stream()
            .filter(c -> c.name().equals(fix.column()))
            .findFirst()
            .orElseThrow();
    Column written =
        udf((UDF1<String, String>) WrittenValue::key, DataTypes.StringType)
            .apply(col("in_" + column.bronzeName()));
    Dataset<Row> rows = bronze().filter(written.equalTo(lit(WrittenValue.key(fix.value()))));
    if (fix.sourceFile() != null) {
      rows = rows.filter(col("file_sha256").equalTo(fix.sourceFile()));
    }
    Dataset<Row> keys = rows.select(col("file_sha256"), sheet().as("sheet"), col("row"));
    if (fix.code() != null) {
      keys = keys.join(withProblem(fix), ConcernedRows.KEY, "left_semi");
    }
    return keys.withColumn("fix_id", lit(fix.id()));
  }

  private Dataset<Row> withProblem(Fix fix) {
    return tables
        .read(RegisterTables.REJECTS)
        .filter(
            col("party")
                .equalTo(party)
                .and(col("kind").equalTo(kind.word()))
                .and(col("code").equalTo(fix.code()))
                .and(col("column").equalTo(fix.column())))
        .select(col("file_sha256"), sheet().as("sheet"), col("row"))
        .distinct();
  }

  /** Rows as text of the files that are in force. */
  private Dataset<Row> bronze() {
    return files.only(tables.read(BronzeTables.of(kind)).filter(col("party").equalTo(party)));
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    files().forEach(f -> names.put(f.getAs("sha256"), f.getAs("name")));
    return names;
  }

  private static Column sheet() {
    return coalesce(col("sheet"), lit(""));
  }
}
