package org.citeswarehouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read from the start as often as needed. */
@FunctionalInterface
public interface ByteSource extends Serializable {

  /**
   * A new stream over all the bytes; the caller closes it.
   *
   * @throws IOException when the bytes cannot be reached
   */
  InputStream open() throws IOException;

  /**
   * The local file that holds the bytes, where there is one. Archives are read at their entries, so
   * that without it they are first copied to a temporary file.
   */
  default Optional<Path> localFile() {
    return Optional.empty();
  }

  /** The bytes of a local file. */
  static ByteSource of(Path path) {
    return new LocalBytes(path.toFile());
  }
}
