package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
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

  /**
   * Writes rows as they are spread over partitions of Spark; names of the files, in the table.
   *
   * @param together how many rows are skipped or read together
   */
  List<String> write(Dataset<Row> rows, int together) {
    String name = folder + "part-" + UUID.randomUUID();
    rows.drop(values.keySet().toArray(String[]::new))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("parquet.block.row.count.limit", together)
        .parquet(new Path(home, name).toString());
    try {
      List<String> files = new ArrayList<>();
      Path written = new Path(home, name);
      for (FileStatus file : written.getFileSystem(configuration).listStatus(written)) {
        String one = name + "/" + file.getPath().getName();
        if (one.endsWith(".parquet") && rows(one) > 0) {
          files.add(one);
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of the partition in the log; names in the table. */
  List<String> listed() {
    List<String> names = new ArrayList<>();
    Map<String, String> wanted = values;
    for (AddFile file :
        DeltaLog.forTable(spark, home)
            .update(false, Option.empty(), Option.empty())
            .allFiles()
            .collectAsList()) {
      if (CollectionConverters.asJava(file.partitionValues()).equals(wanted)) {
        names.add(new Path(URI.create(file.path())).toString());
      }
    }
    return names;
  }

  /**
   * The one value that all rows of a file have in a column of whole numbers; empty where they have
   * several.
   */
  OptionalInt only(String name, String column) {
    try (ParquetFileReader reader = open(name)) {
      TreeSet<Integer> bounds = new TreeSet<>();
      for (BlockMetaData block : reader.getFooter().getBlocks()) {
        for (ColumnChunkMetaData chunk : block.getColumns()) {
          if (chunk.getPath().toDotString().equals(column)) {
            IntStatistics statistics = (IntStatistics) chunk.getStatistics();
            bounds.add(statistics.getMin());
            bounds.add(statistics.getMax());
          }
        }
      }
      return bounds.size() == 1 ? OptionalInt.of(bounds.first()) : OptionalInt.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes files of another partition over, whose rows differ in nothing but what names the folder:
   * the same bytes under another name where the file system can do that, copies elsewhere.
   *
   * @return their names in the table
   */
  List<String> share(List<String> others) {
    List<String> shared = new ArrayList<>();
    String place = folder + "part-" + UUID.randomUUID() + "/";
    try {
      FileSystem files = home.getFileSystem(configuration);
      files.mkdirs(new Path(home, place));
      for (String other : others) {
        Path from = new Path(home, other);
        Path to = new Path(home, place + from.getName());
        if (!isLinked(files, from, to)) {
          FileUtil.copy(files, from, files, to, false, configuration);
        }
        shared.add(place + from.getName());
      }
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not every file system of a machine has links. */
  private static boolean isLinked(FileSystem files, Path from, Path to) {
    try {
      if (files instanceof LocalFileSystem local) {
        Files.createLink(local.pathToFile(to).toPath(), local.pathToFile(from).toPath());
        return true;
      }
      return false;
    } catch (UnsupportedOperationException | IOException e) {
      return false;
    }
  }

  /** Whether the table that is there has its files in folders by the value of a column. */
  static boolean isInFolders(SparkSession spark, Path home) {
    return !DeltaLog.forTable(spark, home)
        .update(false, Option.empty(), Option.empty())
        .metadata()
        .partitionColumns()
        .isEmpty();
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
    return AddFile.apply(
        new Path(name).toUri().toString(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(values)),
        status.getLen(),
        status.getModificationTime(),
        true,
        "{\"numRecords\":" + rows(name) + "}",
        AddFile.apply$default$7(),
        null,
        AddFile.apply$default$9(),
        AddFile.apply$default$10(),
        AddFile.apply$default$11(),
        AddFile.apply$default$12(),
        AddFile.apply$default$13());
  }

  private long rows(String name) throws IOException {
    try (ParquetFileReader reader = open(name)) {
      return reader.getRecordCount();
    }
  }

  private ParquetFileReader open(String name) throws IOException {
    return ParquetFileReader.open(HadoopInputFile.fromPath(new Path(home, name), configuration));
  }
}
