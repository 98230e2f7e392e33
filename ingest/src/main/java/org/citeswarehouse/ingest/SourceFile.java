package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file as a user delivered it.
 *
 * @param name the name the user gave; used in messages only, never to tell what the file holds
 * @param bytes its content
 * @param oneOfMany whether it is one message of a folder, which alone does not stop the others
 */
public record SourceFile(String name, ByteSource bytes, boolean oneOfMany) implements Serializable {

  /** A file delivered by itself. */
  public SourceFile(String name, ByteSource bytes) {
    this(name, bytes, false);
  }

  /** Both parts are needed. */
  public SourceFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }
}
