package org.citeswarehouse.reports.seizure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * The workbook of an annual illegal-trade report: Cover; Seizures, with the columns of the form in
 * its order. The same rows give the same bytes. Source: illegal-trade report form, recalled: check
 * before relying; ADR 0016.
 */
public final class IllegalTradeWorkbook {

  private IllegalTradeWorkbook() {}

  /**
   * Reads the seizures to their end and writes the workbook; both streams are left open.
   *
   * @param seizures rows that have at least the columns of ILLEGAL_TRADE
   * @param locale language of headings and explanations; English where there is no translation
   * @throws org.citeswarehouse.reports.table.SheetLimitException when a sheet cannot hold them;
   *     nothing has been written then
   * @throws IOException when the stream or the temporary directory fails
   */
  public static void write(IllegalTradeCover cover, Rows seizures, Locale locale, OutputStream out)
      throws IOException {
    Words words = new Words(locale);
    String title = words.of("title", Integer.toString(cover.year()));
    try (StreamedWorkbook workbook = new StreamedWorkbook(title, cover.generated())) {
      // The cover comes first and is written last, once the seizures are counted.
      CoverSheet sheet = new CoverSheet(workbook, workbook.sheet(words.of("sheet.cover")), words);
      SXSSFSheet lines = workbook.sheet(words.of("sheet.seizures"));
      FormRows rows = new FormRows(seizures, cover.consent(), words);
      SheetTable table = SheetTable.printed(workbook, lines, rows.columns());
      while (rows.next()) {
        table.add(rows);
      }
      table.end();
      sheet.write(title, cover, rows.count());
      workbook.write(out);
    }
  }
}
