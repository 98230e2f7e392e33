package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.citeswarehouse.model.table.Table;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Parquet files of one partition of a Delta table: written by themselves, then entered in its log.
 * Until they are entered nobody reads them, so that a killed run leaves nothing behind but files.
 * Source: Delta transaction log protocol, "Add File and Remove File".
 */
final class PartitionFiles {

  private final SparkSession spark;
  private final Path home;
  private final Map<String, String> values;
  private final Configuration configuration;
  private final String folder;

  PartitionFiles(SparkSession spark, Path home, Table table, Map<String, String> values) {
    this.spark = spark;
    this.home = home;
    this.values = Map.copyOf(values);
    this.configuration = spark.sessionState().newHadoopConf();
    this.folder =
        table.partitionedBy().stream()
            .map(column -> column + "=" + ExternalCatalogUtils.escapePathName(values.get(column)))
            .reduce("", (path, next) -> path + next + "/");
  }

  /** Writes rows as they are spread over partitions of Spark; names of the files, in the table. */
  List<String> write(Dataset<Row> rows) {
    String name = folder + "part-" + UUID.randomUUID();
    rows.drop(values.keySet().toArray(String[]::new))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(new Path(home, name).toString());
    try {
      List<String> files = new ArrayList<>();
      Path written = new Path(home, name);
      for (FileStatus file : written.getFileSystem(configuration).listStatus(written)) {
        if (file.getPath().getName().endsWith(".parquet")) {
          files.add(name + "/" + file.getPath().getName());
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Enters files in the log. */
  void add(List<String> files) {
    try {
      List<Action> actions = new ArrayList<>();
      for (String file : files) {
        actions.add(entry(file));
      }
      DeltaLog.forTable(spark, home)
          .startTransaction(Option.empty(), Option.empty())
          .commit(
              CollectionConverters.asScala(actions).toList(),
              DeltaOperations.ManualUpdate$.MODULE$);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AddFile entry(String name) throws IOException {
    Path path = new Path(home, name);
    FileSystem files = path.getFileSystem(configuration);
    FileStatus status = files.getFileStatus(path);
    long rows;
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(status, configuration))) {
      rows = reader.getRecordCount();
    }
    return AddFile.apply(
        new Path(name).toUri().toString(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(values)),
        status.getLen(),
        status.getModificationTime(),
        true,
        "{\"numRecords\":" + rows + "}",
        AddFile.apply$default$7(),
        null,
        AddFile.apply$default$9(),
        AddFile.apply$default$10(),
        AddFile.apply$default$11(),
        AddFile.apply$default$12(),
        AddFile.apply$default$13());
  }
}
