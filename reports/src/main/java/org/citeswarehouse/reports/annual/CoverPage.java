package org.citeswarehouse.reports.annual;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/** The cover's rows, written one below the other. */
final class CoverPage {

  private static final int[] WIDTHS = {48, 30, 22, 16, 30, 30};

  private final SXSSFSheet sheet;
  private final StreamedWorkbook workbook;
  private final SheetCells cells;
  private final Words words;
  private int next;

  CoverPage(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.cells = new SheetCells(workbook, false);
    this.words = words;
    SheetTable.page(sheet);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
  }

  void title(String text) {
    line(text, workbook.styles().title());
  }

  /** A label and what it names. */
  void named(String name, String value) {
    Row row = row();
    cells.text(row, 0, name, workbook.styles().label());
    cells.write(row, 1, value);
  }

  /** A heading below a blank row. */
  void heading(String key) {
    row();
    line(words.of(key), workbook.styles().heading());
  }

  /** A header whose columns from the given one on are numbers. */
  void header(String prefix, int numbers, String... keys) {
    Row row = row();
    float height = 0;
    for (int i = 0; i < keys.length; i++) {
      String name = words.of(prefix + "." + keys[i]);
      CellStyle style = i < numbers ? workbook.styles().header() : workbook.styles().numberHeader();
      cells.text(row, i, name, style);
      height = Math.max(height, SheetTable.height(name, sheet.getColumnWidth(i) / 256));
    }
    row.setHeightInPoints(height);
  }

  void note(String text) {
    line(text, workbook.styles().running());
  }

  /** Values of a table, one a column; null is blank. */
  void plain(Object... values) {
    Row row = row();
    for (int i = 0; i < values.length; i++) {
      int width = (cells.write(row, i, values[i]) + 4) * 256;
      if (width > sheet.getColumnWidth(i)) {
        sheet.setColumnWidth(i, width);
      }
    }
  }

  private void line(String text, CellStyle style) {
    cells.text(row(), 0, text, style);
  }

  private Row row() {
    return sheet.createRow(next++);
  }
}
