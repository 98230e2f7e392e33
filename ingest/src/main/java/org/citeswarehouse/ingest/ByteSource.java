package org.citeswarehouse.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Bytes that can be read from the start as often as needed. */
@FunctionalInterface
public interface ByteSource extends Serializable {

  /**
   * A new stream over all the bytes; the caller closes it.
   *
   * @throws IOException when the bytes cannot be reached
   */
  InputStream open() throws IOException;
}
