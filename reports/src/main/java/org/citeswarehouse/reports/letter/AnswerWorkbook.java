package org.citeswarehouse.reports.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * A list to be answered as a workbook: a sheet that says what to do, and one of rows whose answer
 * cells can be filled in, with lists to choose from; all others are protected, without a password,
 * against being changed by mistake.
 */
public final class AnswerWorkbook {

  private static final int ABOUT = 0;
  private static final int QUESTION = 2;
  private static final int REPLY = 3;
  private static final int QUANTITY = 4;
  private static final int UNIT = 5;
  private static final int DAY = 6;
  private static final int KEY = 10;

  /** Widths in characters, so that A4 landscape shows all of it. */
  private static final int[] WIDTHS = {22, 26, 52, 20, 12, 8, 13, 20, 10, 26, 36};

  private static final int NOTE_WIDTH = 110;

  /** Days of a spreadsheet: the Convention entered into force on 1 July 1975. */
  private static final String FIRST_DAY = "27576";

  private static final String LAST_DAY = "73050";

  private final AnswerList list;
  private final StreamedWorkbook workbook;

  private AnswerWorkbook(AnswerList list, StreamedWorkbook workbook) {
    this.list = list;
    this.workbook = workbook;
  }

  /**
   * Writes the workbook; the stream is flushed and left open.
   *
   * @throws IOException when the stream or the temporary directory fails
   */
  public static void write(AnswerList list, OutputStream out) throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook(list.title(), list.made())) {
      AnswerWorkbook writer = new AnswerWorkbook(list, workbook);
      writer.notes();
      writer.rows();
      workbook.write(out);
    }
  }

  private void notes() {
    SXSSFSheet sheet = workbook.sheet(list.noteSheet());
    SheetCells cells = new SheetCells(workbook, true);
    Row title = sheet.createRow(0);
    cells.text(title, 0, list.title(), workbook.styles().title());
    int at = 2;
    for (String note : list.notes()) {
      Row row = sheet.createRow(at++);
      cells.write(row, 0, note);
      row.setHeightInPoints(SheetTable.height(note, NOTE_WIDTH));
    }
    sheet.setColumnWidth(0, NOTE_WIDTH * 256);
    SheetTable.page(sheet);
    sheet.enableLocking();
  }

  private void rows() {
    SXSSFSheet sheet = workbook.sheet(list.listSheet());
    SheetCells cells = new SheetCells(workbook, true);
    Row header = sheet.createRow(0);
    for (int i = 0; i < AnswerList.COLUMNS; i++) {
      cells.text(header, i, list.headings().get(i), workbook.styles().header());
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    header.setHeightInPoints(SheetTable.height("\n", 1));
    int at = 1;
    for (AnswerList.Row asked : list.rows()) {
      row(sheet.createRow(at++), cells, asked);
    }
    validate(sheet);
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setAutoFilter(new CellRangeAddress(0, list.rows().size(), 0, AnswerList.COLUMNS - 1));
    SheetTable.page(sheet);
    protect(sheet);
  }

  private void row(Row row, SheetCells cells, AnswerList.Row asked) {
    cells.write(row, ABOUT, asked.about());
    cells.write(row, ABOUT + 1, asked.goods());
    cells.write(row, QUESTION, asked.question());
    for (int i = REPLY; i < KEY; i++) {
      Cell cell = row.createCell(i);
      String pattern = i == DAY ? "yyyy-mm-dd" : i == QUANTITY ? "General" : "@";
      cell.setCellStyle(workbook.styles().answer(pattern));
    }
    cells.write(row, KEY, asked.key());
    float height = SheetTable.height(asked.question(), WIDTHS[QUESTION]);
    height = Math.max(height, SheetTable.height(asked.about(), WIDTHS[ABOUT]));
    height = Math.max(height, SheetTable.height(asked.goods(), WIDTHS[ABOUT + 1]));
    row.setHeightInPoints(Math.max(height, SheetTable.height("\n", 1)));
  }

  private void validate(SXSSFSheet sheet) {
    Map<List<String>, CellRangeAddressList> replies = new LinkedHashMap<>();
    Map<List<String>, CellRangeAddressList> units = new LinkedHashMap<>();
    int at = 1;
    for (AnswerList.Row row : list.rows()) {
      add(replies, row.replies(), at, REPLY);
      add(units, row.units(), at, UNIT);
      at++;
    }
    var helper = sheet.getDataValidationHelper();
    replies.forEach((words, cells) -> choose(sheet, words, cells));
    units.forEach((words, cells) -> choose(sheet, words, cells));
    int last = Math.max(1, list.rows().size());
    check(
        sheet,
        helper.createDecimalConstraint(OperatorType.GREATER_THAN, "0", null),
        new CellRangeAddressList(1, last, QUANTITY, QUANTITY),
        list.refusals().quantity());
    check(
        sheet,
        helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, ""),
        new CellRangeAddressList(1, last, DAY, DAY),
        list.refusals().day());
  }

  private static void add(
      Map<List<String>, CellRangeAddressList> all, List<String> words, int row, int column) {
    if (!words.isEmpty()) {
      all.computeIfAbsent(words, w -> new CellRangeAddressList())
          .addCellRangeAddress(row, column, row, column);
    }
  }

  private void choose(SXSSFSheet sheet, List<String> words, CellRangeAddressList cells) {
    check(
        sheet,
        sheet.getDataValidationHelper().createExplicitListConstraint(words.toArray(new String[0])),
        cells,
        list.refusals().choice());
  }

  private void check(
      SXSSFSheet sheet,
      DataValidationConstraint constraint,
      CellRangeAddressList cells,
      String refusal) {
    DataValidation check = sheet.getDataValidationHelper().createValidation(constraint, cells);
    check.setErrorStyle(DataValidation.ErrorStyle.STOP);
    check.setEmptyCellAllowed(true);
    check.setShowErrorBox(true);
    check.createErrorBox(list.refusals().title(), refusal);
    sheet.addValidationData(check);
  }

  private static void protect(SXSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
