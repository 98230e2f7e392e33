package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.util.List;

/** A file given back row by row, with a column ERRORS after its own. */
public interface MarkedFile {

  /** Heading of the column that is added. */
  String ERRORS = "ERRORS";

  /** Begins a table. */
  void table(String sheet, List<String> headings) throws IOException;

  /** Adds a row: its cells as written, and what is wrong with it. */
  void row(List<String> cells, String errors) throws IOException;

  /** Ends the table. */
  void end() throws IOException;

  /** A file that nobody wants. */
  static MarkedFile none() {
    return new MarkedFile() {
      @Override
      public void table(String sheet, List<String> headings) {}

      @Override
      public void row(List<String> cells, String errors) {}

      @Override
      public void end() {}
    };
  }
}
