package org.citeswarehouse.ingest.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How many texts the cells of a workbook share, counted when a cell first names a late one. The
 * number that a workbook itself declares is not believed.
 */
final class SharedTexts {

  private static final int FEW = 1_000_000;

  /** Counts them. */
  interface Counting {
    long count() throws IOException;
  }

  private final Counting counting;
  private long count = -1;

  SharedTexts(Counting counting) {
    this.counting = counting;
  }

  /**
   * Asks for a text.
   *
   * @param index as a cell names it
   * @throws IllegalArgumentException when the workbook has none at that place
   */
  void require(String index) {
    long asked = Long.parseLong(index.strip());
    if (asked < FEW) {
      return;
    }
    if (count < 0) {
      try {
        count = counting.count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (asked >= count) {
      throw new IllegalArgumentException("text " + index + " of " + count);
    }
  }
}
