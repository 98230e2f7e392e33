package org.citeswarehouse.ingest.source;

import java.util.Map;
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

  /** Whether its rows are those of a message, whose notation of dates and numbers is given. */
  default boolean isMessage() {
    return false;
  }

  /** What is to be told once of all rows read so far, with how often it holds. */
  default Map<String, Long> told() {
    return Map.of();
  }
}
