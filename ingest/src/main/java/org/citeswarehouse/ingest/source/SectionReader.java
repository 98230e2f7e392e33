package org.citeswarehouse.ingest.source;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.heading.HeadingUse;

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

  /** How its columns were found; nothing where they are fields of a message. */
  default List<HeadingUse> uses() {
    return List.of();
  }

  /** The row that names its columns, as a spreadsheet numbers it. */
  default long headerRow() {
    return 1;
  }

  /** Headings of the columns beyond the layout that are kept as text, as written. */
  default List<String> furtherHeadings() {
    return List.of();
  }

  /** What is to be told of the rows read so far. */
  default List<FileNote> notes() {
    return List.of();
  }

  /** Whether its rows are those of a message, whose notation of dates and numbers is given. */
  default boolean isMessage() {
    return false;
  }

  /** What is to be told once of all rows read so far, with how often it holds. */
  default Map<String, Long> told() {
    return Map.of();
  }
}
