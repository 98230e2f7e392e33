package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.util.List;

/** A file given back row by row, with a column ERRORS after its own. */
public interface MarkedFile {

  /** Heading of the column that is added. */
  String ERRORS = "ERRORS";

  /**
   * Begins a table.
   *
   * @param sheet sheet of a workbook or entry of an archive; blank for a plain file
   * @param headerRow row of the headings, as a spreadsheet numbers it
   * @param headings the headings, as written
   */
  void table(String sheet, long headerRow, List<String> headings) throws IOException;

  /**
   * Adds a row.
   *
   * @param row its number in the file
   * @param cells its cells as written
   * @param errors what is wrong with it; blank for nothing
   */
  void row(long row, List<String> cells, String errors) throws IOException;

  /** Ends the table. */
  void end() throws IOException;

  /** A file that nobody wants. */
  static MarkedFile none() {
    return new MarkedFile() {
      @Override
      public void table(String sheet, long headerRow, List<String> headings) {}

      @Override
      public void row(long row, List<String> cells, String errors) {}

      @Override
      public void end() {}
    };
  }
}
