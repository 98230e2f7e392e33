package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file as a user delivered it.
 *
 * @param name the name the user gave; used in messages only, never to tell what the file holds
 * @param bytes its content
 */
public record SourceFile(String name, ByteSource bytes) implements Serializable {

  /** Both parts are needed. */
  public SourceFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }
}
