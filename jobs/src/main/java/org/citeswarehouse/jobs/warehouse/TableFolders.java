package org.citeswarehouse.jobs.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.citeswarehouse.model.table.Table;

/** Where tables lie, and which version of each was written last. */
final class TableFolders {

  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

  private final FileSystem files;
  private final Path tables;

  TableFolders(FileSystem files, Path warehouse) {
    this.files = files;
    this.tables = new Path(warehouse, "tables");
  }

  Path of(Table table) {
    return new Path(tables, table.name());
  }

  /** Version of the last commit; empty where the table was never written. */
  OptionalLong latestVersion(Table table) {
    try {
      long latest = -1;
      for (FileStatus file : files.listStatus(new Path(of(table), "_delta_log"))) {
        Matcher commit = COMMIT.matcher(file.getPath().getName());
        if (commit.matches()) {
          latest = Math.max(latest, Long.parseLong(commit.group(1)));
        }
      }
      return latest < 0 ? OptionalLong.empty() : OptionalLong.of(latest);
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a table that no finished run knows of. */
  void remove(Table table) {
    try {
      files.delete(of(table), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
