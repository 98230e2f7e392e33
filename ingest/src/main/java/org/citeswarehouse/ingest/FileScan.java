package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.List;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;

/**
 * What one pass over a whole file found, before any row is read for good.
 *
 * @param kind what the file holds
 * @param sections its tables, in the order of the file
 * @param rows data rows of all sections
 * @param profile how the file writes dates and numbers
 * @param saved what the Party whose file it is calls its columns
 * @param notes what is to be told of its tables
 */
public record FileScan(
    InputKind kind,
    List<Section> sections,
    long rows,
    FileProfile profile,
    SavedHeadings saved,
    List<FileNote> notes)
    implements Serializable {

  /** Keeps the lists unchangeable. */
  public FileScan {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }
}
