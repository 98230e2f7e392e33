package org.citeswarehouse.ingest.source;

import org.citeswarehouse.ingest.SourceRow;

/** The rows of one table, read as they are asked for. */
public interface SectionReader {

  /**
   * The next row, or null at the end.
   *
   * @throws org.citeswarehouse.ingest.RefusedFileException when the table breaks off
   */
  SourceRow next();

  /** Whether commas stand between its cells, and so less likely within its numbers. */
  boolean isCommaSeparated();
}
