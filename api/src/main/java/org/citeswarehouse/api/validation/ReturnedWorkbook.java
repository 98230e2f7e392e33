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
  private Marks current;

  /** What is to be written on a sheet. */
  private static final class Marks {
    private final RowErrors errors;
    private final long headerRow;
    private final ErrorsColumn column;
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

  /** Writes the workbook; the stream is left open. */
  public void write(OutputStream out) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      WorkbookIndex index = WorkbookIndex.of(zip);
      Map<String, Marks> parts = new HashMap<>();
      sheets.forEach((sheet, marks) -> parts.put(index.part(sheet), marks));
      String style = style(zip, index);
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
          } else {
            in.transferTo(copy);
          }
        }
        copy.closeEntry();
      }
      copy.finish();
    }
  }

  private static void mark(Marks marks, String style, InputStream in, OutputStream out)
      throws IOException {
    try (RowErrors.Reader errors = marks.errors.read()) {
      new MarkedSheet(out, errors, marks.headerRow, marks.at(), style).copy(in);
    }
  }

  /** Number that the style of errors will have; blank where the workbook has no styles. */
  private static String style(ZipFile zip, WorkbookIndex index) throws IOException {
    ZipEntry styles = zip.getEntry(index.styles());
    if (styles == null) {
      return "";
    }
    MarkStyle counted = new MarkStyle(OutputStream.nullOutputStream());
    try (InputStream in = zip.getInputStream(styles)) {
      counted.copy(in);
    }
    return Integer.toString(counted.number());
  }

  @Override
  public void close() throws IOException {
    for (Marks marks : sheets.values()) {
      marks.errors.close();
    }
  }
}
