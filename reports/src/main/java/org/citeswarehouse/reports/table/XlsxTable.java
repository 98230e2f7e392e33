package org.citeswarehouse.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Rows as a workbook with one sheet, in bounded memory: rows go to a temporary file as they are
 * read. The same rows give the same bytes. How values become cells: {@link SheetCells}.
 */
public final class XlsxTable {

  private XlsxTable() {}

  /**
   * Writes header and rows to their end; the stream is flushed and left open.
   *
   * @param sheet name of the sheet; characters that Excel forbids become blanks, and what is beyond
   *     31 characters is cut
   * @throws TooManyRowsException beyond 1,048,575 rows; nothing has been written then
   * @throws TextTooLongException when a text has more than 32,767 characters; likewise
   * @throws IOException when the stream or the temporary directory fails
   */
  public static void write(String sheet, Rows rows, OutputStream out) throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook(sheet, null)) {
      SheetTable table =
          SheetTable.filtered(
              workbook, workbook.sheet(WorkbookUtil.createSafeSheetName(sheet)), rows.columns());
      while (rows.next()) {
        table.add(rows);
      }
      table.end();
      workbook.write(out);
    }
  }
}
