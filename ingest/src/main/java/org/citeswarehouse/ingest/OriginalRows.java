package org.citeswarehouse.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.citeswarehouse.ingest.csv.TableSection;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.message.MessageSection;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;

/**
 * The rows of a file's tables with their cells as the file has them, so that the file can be given
 * back with something added to each row. Read as they are asked for.
 */
public final class OriginalRows implements Closeable {

  private final SourceFile file;
  private final NamedLayout layout;
  private final Queue<Section> wanted;
  private final Parts parts;
  private Section section;
  private TableSection table;

  OriginalRows(SourceFile file, NamedLayout layout, List<Section> sections) throws IOException {
    this.file = file;
    this.layout = layout;
    this.wanted = new ArrayDeque<>(sections);
    this.parts = Parts.open(file);
  }

  /** Moves to the next table; false after the last. */
  public boolean nextTable() {
    if (wanted.isEmpty()) {
      return false;
    }
    section = wanted.remove();
    try {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        if (part.get().sheet().equals(section.sheet())) {
          if (MessageSection.isOne(layout.layout(), part.get())) {
            throw new RefusedFileException(Refusal.MESSAGE_NOT_TABLE, part.get().label());
          }
          table = TableSection.open(layout, part.get(), section.encoding());
          return true;
        }
      }
    } catch (IOException e) {
      throw Intake.failure(file, e);
    }
    throw new RefusedFileException(Refusal.DAMAGED, file.name());
  }

  /** Name of the table: the sheet; blank for a plain file. */
  public String sheet() {
    return section.sheet();
  }

  /** Headings of the table, as written. */
  public List<String> headings() {
    return table.headings();
  }

  /** Place of a column of the layout in the table, from 0; -1 where the table lacks it. */
  public int place(String column) {
    return table.place(column);
  }

  /** The row that names its columns, as a spreadsheet numbers it. */
  public long headerRow() {
    return table.headerRow();
  }

  /** Whether the table is a sheet of a workbook. */
  public boolean isSheet() {
    return table.isSheet();
  }

  /** The next row of the table, or null at its end. */
  public SourceRow next() {
    try {
      return table.next();
    } catch (UncheckedIOException e) {
      throw Intake.failure(file, e.getCause());
    }
  }

  /** Cells of the row given last, as the file has them. */
  public List<String> written() {
    return table.written();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
