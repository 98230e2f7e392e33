package org.citeswarehouse.jobs.warehouse;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.Tables;

/**
 * Reads and replaces tables at the versions that the last finished run named. What an unfinished
 * run left behind is taken back before anything new is written.
 */
public final class TableStore {

  /** Rows a file holds at most; below it a slice is one sorted file. */
  private static final long ROWS_PER_FILE = 500_000;

  private static final String STATISTICS = "delta.dataSkippingStatsColumns";

  private final SparkSession spark;
  private final TableFolders folders;
  private final Map<String, Long> versions;

  TableStore(SparkSession spark, TableFolders folders, Map<String, Long> current) {
    this.spark = spark;
    this.folders = folders;
    this.versions = new TreeMap<>(current);
  }

  /** The table as the last finished run left it, with what this run has written since. */
  public Dataset<Row> read(Table table) {
    Long version = versions.get(table.name());
    if (version == null) {
      return spark.createDataFrame(List.of(), TableSchemas.of(table));
    }
    Dataset<Row> rows =
        spark
            .read()
            .format("delta")
            .option("versionAsOf", version)
            .load(folders.of(table).toString());
    return withColumnsSince(rows, table);
  }

  /** Columns that an earlier program did not write yet are blank. */
  private static Dataset<Row> withColumnsSince(Dataset<Row> rows, Table table) {
    Set<String> there = Set.of(rows.columns());
    Dataset<Row> all = rows;
    for (Column column : table.columns()) {
      if (!there.contains(column.name())) {
        all = all.withColumn(column.name(), lit(null).cast(TableSchemas.type(column.type())));
      }
    }
    return all;
  }

  /**
   * Replaces the slices that {@code values} name with {@code rows}; every row must lie in one of
   * them.
   *
   * @param rows columns of the table, any order
   * @param approximateRows about how many; decides the number of files
   * @param values for each of the table's {@code replacedBy} columns the values of the slices; null
   *     stands for blank
   */
  public void replace(
      Table table, Dataset<Row> rows, long approximateRows, Map<String, List<String>> values) {
    if (!values.keySet().equals(new TreeSet<>(table.replacedBy()))) {
      throw new IllegalArgumentException(table.name() + " is replaced by " + table.replacedBy());
    }
    if (!table.partitionedBy().isEmpty()) {
      makeSure(table);
    }
    DataFrameWriter<Row> writer = writer(table, sorted(table, rows, approximateRows));
    if (versions.containsKey(table.name())) {
      writer = writer.option("replaceWhere", predicate(values));
    }
    write(table, writer.mode(SaveMode.Overwrite));
  }

  /**
   * Replaces all rows. Finding those of some slices costs Delta more than a small table takes to
   * write.
   *
   * @param rows columns of the table, any order
   * @param approximateRows about how many; decides the number of files
   */
  public void replaceAll(Table table, Dataset<Row> rows, long approximateRows) {
    write(table, writer(table, sorted(table, rows, approximateRows)).mode(SaveMode.Overwrite));
  }

  /** Adds a few rows. */
  public void append(Table table, Dataset<Row> rows) {
    append(table, rows, 1);
  }

  /**
   * Adds rows.
   *
   * @param approximateRows about how many; decides the number of files
   */
  public void append(Table table, Dataset<Row> rows, long approximateRows) {
    write(table, writer(table, sorted(table, rows, approximateRows)).mode(SaveMode.Append));
  }

  /**
   * Adds rows of one partition that are spread over their files, and in order there, already.
   * Delta's own writer would copy each row once more to find its folder.
   *
   * @param rows columns of the table
   * @param values the value of each column that names the folder
   * @param together how many rows are skipped or read together
   */
  public void appendAsTheyLie(
      Table table, Dataset<Row> rows, Map<String, String> values, int together) {
    makeSure(table);
    PartitionFiles files = new PartitionFiles(spark, folders.of(table), table, values);
    files.add(files.write(rows, together));
    versions.put(table.name(), folders.latestVersion(table).orElseThrow());
  }

  /**
   * Lets a partition have files of another one, of which each holds one value of a column.
   *
   * @param from the value of each column that names the folder of the other one
   * @param column a column of whole numbers
   * @param wanted the values whose files are shared
   */
  public void share(
      Table table,
      Map<String, String> from,
      Map<String, String> to,
      String column,
      IntPredicate wanted) {
    PartitionFiles others = new PartitionFiles(spark, folders.of(table), table, from);
    PartitionFiles own = new PartitionFiles(spark, folders.of(table), table, to);
    own.add(
        own.share(
            others.listed().stream()
                .filter(file -> wanted.test(others.only(file, column).orElseThrow()))
                .toList()));
    versions.put(table.name(), folders.latestVersion(table).orElseThrow());
  }

  /** Whether each file of a partition holds one value of a column. */
  public boolean isOneValueAFile(Table table, Map<String, String> values, String column) {
    PartitionFiles files = new PartitionFiles(spark, folders.of(table), table, values);
    return versions.containsKey(table.name())
        && files.listed().stream().allMatch(file -> files.only(file, column).isPresent());
  }

  /**
   * Files can be added to a table that is there. One that an earlier program wrote, with all files
   * in one place, is written once more as it is laid out today.
   */
  private void makeSure(Table table) {
    if (!versions.containsKey(table.name())) {
      append(table, spark.createDataFrame(List.of(), TableSchemas.of(table)));
    } else if (!PartitionFiles.isInFolders(spark, folders.of(table))) {
      Dataset<Row> rows = read(table);
      spark.sql(
          "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('%s' = '%s')"
              .formatted(folders.of(table), STATISTICS, filtered(table)));
      write(table, writer(table, rows).mode(SaveMode.Overwrite).option("overwriteSchema", "true"));
    }
  }

  /** Versions of all tables as this run sees them. */
  public Map<String, Long> versions() {
    return Map.copyOf(versions);
  }

  /** Takes back what an unfinished run wrote: its tables go back to their current versions. */
  void takeBackUnfinished() {
    for (Table table : Tables.all()) {
      OptionalLong latest = folders.latestVersion(table);
      Long current = versions.get(table.name());
      if (table.equals(OperationTables.RUNS) || latest.isEmpty()) {
        continue;
      }
      if (current == null) {
        folders.remove(table);
      } else if (latest.getAsLong() > current) {
        spark.sql(
            "RESTORE TABLE delta.`%s` TO VERSION AS OF %d".formatted(folders.of(table), current));
        versions.put(table.name(), folders.latestVersion(table).orElseThrow());
      }
    }
  }

  private void write(Table table, DataFrameWriter<Row> writer) {
    writer.save(folders.of(table).toString());
    versions.put(table.name(), folders.latestVersion(table).orElseThrow());
  }

  private static DataFrameWriter<Row> writer(Table table, Dataset<Row> rows) {
    return rows.write()
        .format("delta")
        .partitionBy(table.partitionedBy().toArray(String[]::new))
        .option("mergeSchema", "true") // columns that an earlier program did not write yet
        .option(STATISTICS, filtered(table));
  }

  /** Statistics cost more than writing; only columns that are filtered by need them. */
  private static String filtered(Table table) {
    return Stream.concat(table.replacedBy().stream(), table.sortedBy().stream())
        .distinct()
        .filter(column -> !table.partitionedBy().contains(column))
        .collect(Collectors.joining(","));
  }

  private static Dataset<Row> sorted(Table table, Dataset<Row> rows, long approximateRows) {
    org.apache.spark.sql.Column[] order =
        table.sortedBy().stream()
            .map(name -> org.apache.spark.sql.functions.col("`" + name + "`"))
            .toArray(org.apache.spark.sql.Column[]::new);
    Dataset<Row> conformed = TableSchemas.conform(rows, table);
    int files = (int) Math.max(1, (approximateRows + ROWS_PER_FILE - 1) / ROWS_PER_FILE);
    // repartition, not coalesce: one file must not mean that the work before it runs on one core.
    // By hash, not by range: ranges are found by working everything before it twice. Within a file
    // rows are in order, so that its row groups can be skipped all the same.
    Dataset<Row> spread =
        files == 1 ? conformed.repartition(1) : conformed.repartition(files, order);
    return spread.sortWithinPartitions(order);
  }

  private static String predicate(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .map(e -> oneOf(e.getKey(), e.getValue()))
        .collect(Collectors.joining(" AND "));
  }

  private static String oneOf(String column, List<String> values) {
    return values.stream()
        .map(
            v ->
                v == null
                    ? "`" + column + "` IS NULL"
                    : "`" + column + "` = '" + v.replace("\\", "\\\\").replace("'", "\\'") + "'")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
