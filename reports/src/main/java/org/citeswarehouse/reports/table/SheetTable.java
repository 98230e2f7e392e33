package org.citeswarehouse.reports.table;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.model.table.Column;

/**
 * A table on a sheet, row after row: header frozen and repeated on each printed page, a filter over
 * the whole, columns as wide as what they hold, A4 landscape fitted to the width of the page.
 */
public final class SheetTable {

  private static final int NARROWEST = 6;
  private static final int WIDEST = 60;
  private static final float LINE_POINTS = 15;

  private final SXSSFSheet sheet;
  private final SheetCells cells;
  private final int[] widths;
  private int lastRow;

  /** Begins the table with its header in the first row of the sheet. */
  public SheetTable(StreamedWorkbook workbook, SXSSFSheet sheet, List<Column> columns) {
    this.sheet = sheet;
    this.cells = new SheetCells(workbook);
    this.widths = new int[columns.size()];
    Row header = sheet.createRow(0);
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String name = columns.get(i).header();
      cells.text(header, i, name, workbook.styles().header());
      widths[i] = HeaderText.width(name);
      lines = Math.max(lines, HeaderText.lines(name, widths[i]));
    }
    header.setHeightInPoints(LINE_POINTS * lines);
    page(sheet);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  /**
   * Adds a row with the values where the rows stand now.
   *
   * @throws TooManyRowsException when the sheet is full
   */
  public void add(Rows rows) {
    Row row = addRow();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], cells.write(row, i, rows.value(i)) + 2);
    }
  }

  /**
   * Adds a row that stands between the others, for a text across columns.
   *
   * @throws TooManyRowsException when the sheet is full
   */
  public Row addRow() {
    int limit = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    if (lastRow == limit) {
      throw new TooManyRowsException(sheet.getSheetName(), limit);
    }
    lastRow++;
    return sheet.createRow(lastRow);
  }

  /** Ends the table: widths and filter. Rows below it can follow. */
  public void end() {
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, Math.min(Math.max(widths[i], NARROWEST), WIDEST) * 256);
    }
    sheet.setAutoFilter(new CellRangeAddress(0, lastRow, 0, widths.length - 1));
  }

  /** A4 landscape, fitted to the width, pages numbered. */
  public static void page(SXSSFSheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
