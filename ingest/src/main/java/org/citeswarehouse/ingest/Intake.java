package org.citeswarehouse.ingest;

import java.util.Optional;
import org.citeswarehouse.model.layout.InputKind;

/** Opens delivered files: first a scan of the whole, then its rows. */
public final class Intake {

  private Intake() {}

  /**
   * Reads the whole file once: checks encoding and headers, counts rows, and learns how dates and
   * numbers are written.
   *
   * @throws RefusedFileException when the file cannot be used as a whole
   * @throws java.io.UncheckedIOException when it cannot be reached
   */
  public static FileScan scan(InputKind kind, SourceFile file) {
    return Optional.<FileScan>empty().orElseThrow();
  }

  /** Rows of one section. */
  public static RowStream rows(SourceFile file, FileScan scan, Section section) {
    return Optional.<RowStream>empty().orElseThrow();
  }
}
