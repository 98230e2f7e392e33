package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.release.ReleaseFile;
import org.citeswarehouse.jobs.release.SameEntries;
import org.citeswarehouse.jobs.release.Years;
import org.citeswarehouse.jobs.warehouse.Landing;
import org.citeswarehouse.jobs.warehouse.Program;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.TradeTables;

/**
 * What a newer release has in common with the last one: years whose rows all stand in entries that
 * came again byte for byte, and of which nothing was told. Their files are shared, not written
 * again; their rows keep the file that brought them first. docs/adr/0032
 *
 * @param release the earlier release
 * @param changed years that are written anew
 * @param passedOver entries that are not read, with how many rows each has
 */
record EarlierRelease(String release, Years changed, Map<String, Long> passedOver) {

  /**
   * What a new file has in common with the release before; empty where it has to be read as a
   * whole.
   */
  static Optional<EarlierRelease> of(
      SparkSession spark,
      TableStore tables,
      Landing landing,
      FilesInForce files,
      ReleaseFile file) {
    List<String> releases = files.releases();
    List<Row> before =
        releases.isEmpty() ? List.of() : files.ofRelease(releases.get(releases.size() - 1));
    if (before.size() != 1 || !isOfThisProgram(tables, before.get(0))) {
      return Optional.empty();
    }
    Row last = before.get(0);
    String release = last.getAs("release");
    HadoopBytes bytes =
        new HadoopBytes(
            landing.original(last.getAs("sha256")),
            new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    Set<String> same = new TreeSet<>(SameEntries.of(file.source().bytes(), bytes));
    same.retainAll(sheets(file));
    same.removeAll(told(tables, last));
    if (same.isEmpty() || !isByYear(tables, release)) {
      return Optional.empty();
    }
    Map<String, Map<Integer, Long>> rows = rows(tables, release);
    Set<String> others = new HashSet<>(sheets(file));
    others.removeAll(same);
    Set<Integer> changed = new TreeSet<>(Years.in(spark, file.only(others)));
    rows.forEach(
        (sheet, years) -> {
          if (!same.contains(sheet)) {
            changed.addAll(years.keySet());
          }
        });
    Map<String, Long> passedOver = new HashMap<>();
    for (String sheet : same) {
      Map<Integer, Long> years = rows.getOrDefault(sheet, Map.of());
      if (years.keySet().stream().noneMatch(changed::contains)) {
        passedOver.put(sheet, years.values().stream().mapToLong(Long::longValue).sum());
      }
    }
    return passedOver.isEmpty()
        ? Optional.empty()
        : Optional.of(new EarlierRelease(release, Years.of(changed), passedOver));
  }

  /** The tables of a new file that are read. */
  Set<String> toRead(ReleaseFile file) {
    Set<String> sheets = new TreeSet<>(sheets(file));
    sheets.removeAll(passedOver.keySet());
    return sheets;
  }

  private static List<String> sheets(ReleaseFile file) {
    return file.scan().sections().stream().map(section -> section.sheet()).toList();
  }

  /** Rules and code lists of another program may have judged its rows otherwise. */
  private static boolean isOfThisProgram(TableStore tables, Row file) {
    return !tables
        .read(OperationTables.RUNS)
        .filter(col("run_id").equalTo(file.<String>getAs("run_id")))
        .filter(col("program").equalTo(Program.FINGERPRINT))
        .isEmpty();
  }

  private static boolean isByYear(TableStore tables, String release) {
    Map<String, String> folder = Map.of("release", release);
    return tables.isOneValueAFile(TradeTables.SHIPMENTS, folder, "year")
        && tables.isOneValueAFile(TradeTables.COMPTAB, folder, "year");
  }

  /** Entries of a file of which anything was told. */
  private static Set<String> told(TableStore tables, Row file) {
    return tables
        .read(RegisterTables.ROW_ISSUES)
        .filter(col("kind").equalTo(InputKind.SHIPMENTS.word()))
        .filter(col("file_sha256").equalTo(file.<String>getAs("sha256")))
        .select("sheet")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  /** How many rows of a release each entry has, by year. */
  private static Map<String, Map<Integer, Long>> rows(TableStore tables, String release) {
    Map<String, Map<Integer, Long>> rows = new HashMap<>();
    tables
        .read(TradeTables.SHIPMENTS)
        .filter(col("release").equalTo(release))
        .groupBy("sheet", "year")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                rows.computeIfAbsent(row.getString(0), sheet -> new HashMap<>())
                    .put(row.getInt(1), row.getLong(2)));
    return rows;
  }
}
