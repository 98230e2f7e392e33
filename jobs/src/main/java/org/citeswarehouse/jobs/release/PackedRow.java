package org.citeswarehouse.jobs.release;

import java.io.Serializable;

/** A row in few bytes, which nobody changes. */
final class PackedRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long key;
  private final byte[] bytes;

  /**
   * A row.
   *
   * @param key where it stands in its file; {@link SortKey}
   * @param bytes its values
   */
  PackedRow(long key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes;
  }

  long key() {
    return key;
  }

  byte[] bytes() {
    return bytes;
  }
}
