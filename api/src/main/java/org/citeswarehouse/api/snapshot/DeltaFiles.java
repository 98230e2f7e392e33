package org.citeswarehouse.api.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.table.Table;

/** Lists the Parquet files of a table at a version with Delta Kernel, each version once. */
final class DeltaFiles {

  /**
   * The files of a table at a version.
   *
   * @param paths their absolute paths
   * @param folders columns that are in the names of folders and not in the files
   * @param places value of the only such column by path; empty where there is none
   * @param columns names of the columns that the table then had
   */
  record Listing(
      List<String> paths, List<String> folders, Map<String, String> places, Set<String> columns) {}

  private static final int VERSIONS_KEPT = 500;

  private final Path tables;
  private final Engine engine = DefaultEngine.create(new Configuration());
  private final Cache<TableVersion, Listing> listed =
      Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build();

  DeltaFiles(Path tables) {
    this.tables = tables;
  }

  /** Latest version of a table that exists. */
  long latest(Table table) {
    return TableManager.loadSnapshot(folder(table)).build(engine).getVersion();
  }

  /** The files of that version. */
  Listing at(Table table, long version) {
    return listed.get(new TableVersion(table, version), this::list);
  }

  private Listing list(TableVersion wanted) {
    try {
      Snapshot snapshot =
          TableManager.loadSnapshot(folder(wanted.table()))
              .atVersion(wanted.version())
              .build(engine);
      Map<String, String> places = new HashMap<>();
      List<String> files = list(snapshot, places);
      // VACUUM takes the files and leaves the log.
      if (files.stream().anyMatch(file -> !Files.exists(Path.of(file)))) {
        throw gone(wanted);
      }
      return new Listing(
          files,
          snapshot.getPartitionColumnNames(),
          Map.copyOf(places),
          Set.copyOf(snapshot.getSchema().fieldNames()));
    } catch (KernelException e) {
      Refusal refusal = gone(wanted);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Refusal gone(TableVersion wanted) {
    return Refusal.of(
        Kind.GONE, "version.gone", wanted.table().name(), Long.toString(wanted.version()));
  }

  private List<String> list(Snapshot snapshot, Map<String, String> places) {
    List<String> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            Row row = rows.next();
            String file = path(InternalScanFileUtils.getAddFileStatus(row).getPath());
            files.add(file);
            InternalScanFileUtils.getPartitionValues(row)
                .values()
                .forEach(value -> places.put(file, value));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  /** Kernel names files by paths of Hadoop, in which nothing is escaped but what folders escape. */
  private static String path(String name) {
    return new org.apache.hadoop.fs.Path(name).toUri().getPath();
  }

  private String folder(Table table) {
    return tables.resolve(table.name()).toString();
  }
}
