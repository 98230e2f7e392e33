package org.citeswarehouse.reports.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.UploadLayout;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;

/**
 * The file that UNEP-WCMC loads for one direction: its columns and no others. Source: contract
 * section 6.
 */
public final class UploadCsv {

  private UploadCsv() {}

  /**
   * Writes the file: 14 columns for imports, 13 for exports and re-exports.
   *
   * @param lines rows that have at least the columns of the layout, such as ANNUAL_REPORT_LINES
   * @throws IllegalArgumentException when a column of the layout is missing
   * @throws IOException when the stream fails
   */
  public static void write(Direction direction, Rows lines, OutputStream out) throws IOException {
    List<Column> layout =
        direction == Direction.I ? UploadLayout.imports() : UploadLayout.exports();
    CsvTable.write(ColumnsOf.rows(lines, layout), out);
  }
}
