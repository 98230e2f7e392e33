package org.citeswarehouse.model.table;

import java.util.ArrayList;
import java.util.List;

/** The columns that lead from any row back to the landed file and the line a user sees. */
public final class Provenance {

  /** Where a row comes from: run, file, sheet and row. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.text("run_id", "The run that read the file."),
          Column.text("file_sha256", "SHA-256 of the landed file, in lower-case hexadecimal."),
          Column.text("file", "Name of the file as received."),
          Column.text(
              "sheet", "Sheet of a workbook or entry of an archive; blank for a plain file."),
          Column.bigint("row", "Row as a spreadsheet shows it; the header is row 1."));

  private Provenance() {}

  /** The given columns, followed by where the row comes from. */
  static List<Column> after(Column... columns) {
    List<Column> all = new ArrayList<>(List.of(columns));
    all.addAll(COLUMNS);
    return all;
  }
}
