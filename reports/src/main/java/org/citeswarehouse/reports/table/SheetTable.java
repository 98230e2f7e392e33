package org.citeswarehouse.reports.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * A table on a sheet, row after row: header frozen and repeated on each printed page, a filter over
 * the whole, columns as wide as what they hold, A4 landscape fitted to the width of the page.
 */
public final class SheetTable {

  /** How wide a column may become, in characters; numbers always have the room they need. */
  private static final int WIDEST = 60;

  private static final int WIDEST_PRINTED = 30;

  /** As wide as a column can be. */
  private static final int WIDEST_OF_ALL = 255;

  /** Rows below the header. */
  private static final int ROOM = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private static final float LINE_POINTS = 15;

  /** Room beside the text: an indent and the margins of the cell. */
  private static final int MARGIN = 3;

  private static final Set<ColumnType> NUMBERS =
      EnumSet.of(ColumnType.INTEGER, ColumnType.BIGINT, ColumnType.DECIMAL, ColumnType.DATE);

  private final SXSSFSheet sheet;
  private final SheetCells cells;
  private final int[] widths;
  private final int widest;
  private final boolean printed;
  private int lastRow;

  private SheetTable(
      StreamedWorkbook workbook, SXSSFSheet sheet, List<Column> columns, boolean printed) {
    this.sheet = sheet;
    this.cells = new SheetCells(workbook, printed);
    this.printed = printed;
    this.widest = printed ? WIDEST_PRINTED : WIDEST;
    this.widths = new int[columns.size()];
    Row header = sheet.createRow(0);
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String name = columns.get(i).header();
      boolean number = NUMBERS.contains(columns.get(i).type());
      SheetStyles styles = workbook.styles();
      cells.text(header, i, name, number ? styles.numberHeader() : styles.header());
      widths[i] = WrappedText.headerWidth(name);
      lines = Math.max(lines, WrappedText.lines(name, widths[i]));
    }
    header.setHeightInPoints(LINE_POINTS * lines);
    page(sheet);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  /** Height in points of a row whose text is broken in a column of so many letters. */
  public static float height(String text, int width) {
    return LINE_POINTS * WrappedText.lines(text, width);
  }

  /**
   * Tells before anything is written whether a table finds room on a sheet.
   *
   * @throws TooManyRowsException when it does not
   */
  public static void requireRoom(String sheet, long rows) {
    if (rows > ROOM) {
      throw new TooManyRowsException(sheet, ROOM);
    }
  }

  /** A table to filter and compute with: each row on one line. */
  public static SheetTable filtered(
      StreamedWorkbook workbook, SXSSFSheet sheet, List<Column> columns) {
    return new SheetTable(workbook, sheet, columns, false);
  }

  /** A table that is also printed: long texts are broken into lines so that it fits the page. */
  public static SheetTable printed(
      StreamedWorkbook workbook, SXSSFSheet sheet, List<Column> columns) {
    return new SheetTable(workbook, sheet, columns, true);
  }

  /**
   * Adds a row with the values where the rows stand now.
   *
   * @throws TooManyRowsException when the sheet is full
   */
  public void add(Rows rows) {
    Row row = addRow();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      Object value = rows.value(i);
      int width = cells.write(row, i, value) + MARGIN;
      widths[i] = Math.max(widths[i], value instanceof String ? Math.min(width, widest) : width);
      if (printed && value instanceof String text && width > widest) {
        lines = Math.max(lines, WrappedText.lines(text, widths[i]));
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(LINE_POINTS * lines);
    }
  }

  /**
   * Adds a row that stands between the others, for a text across columns.
   *
   * @throws TooManyRowsException when the sheet is full
   */
  public Row addRow() {
    requireRoom(sheet.getSheetName(), lastRow + 1);
    lastRow++;
    return sheet.createRow(lastRow);
  }

  /** Ends the table: widths and filter. Rows below it can follow. */
  public void end() {
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, Math.min(widths[i], WIDEST_OF_ALL) * 256);
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
