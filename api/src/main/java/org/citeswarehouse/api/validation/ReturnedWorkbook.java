package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook given back as it came, all sheets, titles, formulas and formats included, with a
 * column ERRORS in the sheets that were checked. Its parts are copied byte for byte; only those
 * sheets and the list of styles are written anew, as they are read, so that a workbook of a million
 * rows takes no more memory than a small one.
 */
public final class ReturnedWorkbook implements MarkedFile, AutoCloseable {

  private final Path file;
  private final Map<String, Marks> sheets = new HashMap<>();
  private List<List<Object>> summary = List.of();
  private Marks current;

  /** What is to be written on a sheet. */
  private static final class Marks {
    private final RowErrors errors;
    private final long headerRow;
    private final ErrorsColumn column;
    private final MarkedCells cells = new MarkedCells();
    private int width;

    private Marks(long headerRow, List<String> headings) throws IOException {
      this.errors = new RowErrors();
      this.headerRow = headerRow;
      this.column = ErrorsColumn.of(headings);
      this.width = headings.size();
    }

    /** Beside all that stands in the table, notes without a heading included. */
    private int at() {
      return column.replaces() ? column.at() : width;
    }
  }

  /** The workbook of a file. */
  public ReturnedWorkbook(Path file) {
    this.file = file;
  }

  /** Whether a file is a workbook. */
  public static boolean isOne(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(WorkbookIndex.WORKBOOK) != null;
    } catch (ZipException e) {
      return false;
    }
  }

  @Override
  public void table(String sheet, long headerRow, List<String> headings) throws IOException {
    current = new Marks(headerRow, headings);
    sheets.put(sheet, current);
  }

  @Override
  public void row(long row, List<String> cells, String errors) throws IOException {
    for (int i = cells.size(); i > current.width; i--) {
      if (!cells.get(i - 1).isBlank()) {
        current.width = i;
      }
    }
    if (!errors.isEmpty()) {
      current.errors.add(row, errors);
    }
  }

  @Override
  public void end() throws IOException {
    current.errors.end();
  }

  /** Shows a cell of the table on a red ground, by its row and its column from 0. */
  public void mark(long row, int column) {
    current.cells.add(row, column);
  }

  /** Adds a sheet "Summary" of rows, the headings first. */
  public void summary(List<List<Object>> rows) {
    summary = List.copyOf(rows);
  }

  /** Writes the workbook; the stream is left open. */
  public void write(OutputStream out) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      WorkbookIndex index = WorkbookIndex.of(zip);
      Map<String, Marks> parts = new HashMap<>();
      sheets.forEach((sheet, marks) -> parts.put(index.part(sheet), marks));
      MarkStyle style = style(zip, index);
      AddedSheet added = new AddedSheet("Summary", index.parts().keySet(), summary);
      ZipOutputStream copy = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(zip.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        copy.putNextEntry(same);
        try (InputStream in = zip.getInputStream(entry)) {
          if (parts.containsKey(entry.getName())) {
            mark(parts.get(entry.getName()), style, in, copy);
          } else if (entry.getName().equals(index.styles())) {
            new MarkStyle(copy).copy(in);
          } else if (summary.isEmpty() || !added.copy(entry.getName(), in, copy)) {
            in.transferTo(copy);
          }
        }
        copy.closeEntry();
      }
      if (!summary.isEmpty()) {
        copy.putNextEntry(new ZipEntry(AddedSheet.PART));
        added.write(copy);
        copy.closeEntry();
      }
      copy.finish();
    }
  }

  private static void mark(Marks marks, MarkStyle style, InputStream in, OutputStream out)
      throws IOException {
    try (RowErrors.Reader errors = marks.errors.read()) {
      boolean styled = style != null;
      new MarkedSheet(
              out,
              errors,
              marks.headerRow,
              marks.at(),
              styled ? Integer.toString(style.number()) : "",
              styled ? marks.cells.references() : List.of(),
              styled ? style.difference() : 0)
          .copy(in);
    }
  }

  /** The styles with their numbers known; null where the workbook has none. */
  private static MarkStyle style(ZipFile zip, WorkbookIndex index) throws IOException {
    ZipEntry styles = zip.getEntry(index.styles());
    if (styles == null) {
      return null;
    }
    MarkStyle counted = new MarkStyle(OutputStream.nullOutputStream());
    try (InputStream in = zip.getInputStream(styles)) {
      counted.copy(in);
    }
    return counted;
  }

  @Override
  public void close() throws IOException {
    for (Marks marks : sheets.values()) {
      marks.errors.close();
    }
  }
}
