package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;

/**
 * What one pass over a whole file found, before any row is read for good.
 *
 * @param kind what the file holds
 * @param sections its tables, in the order of the file
 * @param rows data rows of all sections
 * @param profile how the file writes dates and numbers
 * @param told what is to be told of its messages, with how often it holds: {@code message.} and
 *     their kind, {@code default.} and a column with what it is filled with, {@code also.} and
 *     another kind of rows in them, {@code broken} for those that cannot be read
 * @param saved what the Party whose file it is calls its columns
 * @param notes what is to be told of its tables
 */
public record FileScan(
    InputKind kind,
    List<Section> sections,
    long rows,
    FileProfile profile,
    Map<String, Long> told,
    SavedHeadings saved,
    List<FileNote> notes)
    implements Serializable {

  /** Keeps the lists unchangeable. */
  public FileScan {
    sections = List.copyOf(sections);
    told = Map.copyOf(told);
    notes = List.copyOf(notes);
  }

  /** The same with other things to be told of its tables. */
  public FileScan with(List<FileNote> others) {
    return new FileScan(kind, sections, rows, profile, told, saved, others);
  }

  /**
   * The same beside tables that were passed over.
   *
   * @param all all tables of the file, in its order
   * @param others rows of those that were passed over, by sheet
   */
  public FileScan beside(FileScan all, Map<String, Long> others) {
    List<Section> tables =
        all.sections.stream()
            .map(
                table ->
                    sections.stream()
                        .filter(read -> read.sheet().equals(table.sheet()))
                        .findFirst()
                        .orElseGet(() -> table.counting(others.getOrDefault(table.sheet(), 0L))))
            .toList();
    long counted = tables.stream().mapToLong(Section::rows).sum();
    return new FileScan(kind, tables, counted, profile, told, saved, notes);
  }
}
