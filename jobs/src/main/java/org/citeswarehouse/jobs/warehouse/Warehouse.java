package org.citeswarehouse.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.model.table.OperationTables;

/** A warehouse opened for writing: its tables, its landing folder, and the lock on both. */
public final class Warehouse implements AutoCloseable {

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;
  private final TableFolders folders;
  private final Optional<WriterLock> lock;

  /** The last finished run, and the version of {@code runs} it was read from. */
  private Optional<Row> lastRun = Optional.empty();

  private OptionalLong lastRunAt = OptionalLong.empty();

  private Warehouse(SparkSession spark, FileSystem files, Path root, Optional<WriterLock> lock) {
    this.spark = spark;
    this.files = files;
    this.root = root;
    this.folders = new TableFolders(files, root);
    this.lock = lock;
  }

  /**
   * Opens a warehouse, making it where there is none.
   *
   * @param uri a path, or anything Hadoop's file systems know
   * @throws UserErrorException when another process is writing to it
   */
  public static Warehouse open(SparkSession spark, String uri) {
    try {
      Path given = new Path(uri);
      FileSystem files = given.getFileSystem(spark.sessionState().newHadoopConf());
      files.setWriteChecksum(false);
      Path root = files.makeQualified(given);
      Optional<WriterLock> lock =
          files instanceof LocalFileSystem local
              ? Optional.of(WriterLock.take(local.pathToFile(root).toPath()))
              : Optional.empty();
      return new Warehouse(spark, files, root, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Spark session that works on it. */
  public SparkSession spark() {
    return spark;
  }

  /** Files as received. */
  public Landing landing() {
    return new Landing(files, new Path(root, "landing"));
  }

  /** What was left for the next run to take in, under a name. */
  public Inbox inbox(String name) {
    return new Inbox(files, new Path(new Path(root, "inbox"), name));
  }

  /** Tables as the last finished run left them. */
  public TableStore tables() {
    return new TableStore(spark, folders, currentVersions());
  }

  /**
   * Begins a run: what an unfinished one left behind is taken back first, from the tables and from
   * memory.
   */
  public Run begin(String command, String arguments) {
    spark.catalog().clearCache();
    landing().sweep();
    TableStore store = tables();
    store.takeBackUnfinished();
    String last = lastRun().map(row -> row.<String>getAs("run_id")).orElse("");
    return new Run(spark, store, last, command, arguments);
  }

  @Override
  public void close() {
    lock.ifPresent(WriterLock::close);
  }

  private Map<String, Long> currentVersions() {
    Map<String, Long> current = new TreeMap<>();
    folders
        .latestVersion(OperationTables.RUNS)
        .ifPresent(version -> current.put(OperationTables.RUNS.name(), version));
    lastRun().ifPresent(row -> current.putAll(row.getJavaMap(row.fieldIndex("versions_written"))));
    return current;
  }

  private Optional<Row> lastRun() {
    OptionalLong version = folders.latestVersion(OperationTables.RUNS);
    if (version.isPresent() && !version.equals(lastRunAt)) {
      lastRun =
          Optional.of(
              spark
                  .read()
                  .format("delta")
                  .option("versionAsOf", version.getAsLong())
                  .load(folders.of(OperationTables.RUNS).toString())
                  .orderBy(col("run_id").desc())
                  .select("run_id", "versions_written")
                  .first());
      lastRunAt = version;
    }
    return lastRun;
  }
}
