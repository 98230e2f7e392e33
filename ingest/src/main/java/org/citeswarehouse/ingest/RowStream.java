package org.citeswarehouse.ingest;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/**
 * Rows of a file, read as they are asked for. Memory stays bounded by one row.
 *
 * <p>{@link #next} and {@link #hasNext} throw {@link RefusedFileException} where the file turns out
 * not to be what its scan found, and {@link java.io.UncheckedIOException} where it cannot be read.
 */
public interface RowStream extends Iterator<SourceRow>, Closeable {

  /** What is to be told of the tables whose rows were read so far. */
  default List<FileNote> notes() {
    return List.of();
  }

  @Override
  void close();
}
