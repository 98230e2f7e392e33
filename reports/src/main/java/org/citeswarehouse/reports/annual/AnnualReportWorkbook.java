package org.citeswarehouse.reports.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * The workbook of an annual report: Cover; Imports; Exports and re-exports; where manufactured
 * goods are summed their sheets; Checks; Validation, if a line breaks a rule; Decisions, if any
 * were made; Issued and actual. The same pack gives the same bytes. Source: contract section 6;
 * cites-rules 1.4.
 */
public final class AnnualReportWorkbook {

  private AnnualReportWorkbook() {}

  /**
   * Reads the rows of the pack to their end and writes the workbook; the stream is left open.
   *
   * @param locale language of headers and explanations; English where there is no translation
   * @throws org.citeswarehouse.reports.table.TooManyRowsException when a sheet is full; nothing has
   *     been written then
   * @throws IllegalArgumentException when the checks do not come sorted
   * @throws IOException when the stream or the temporary directory fails
   */
  public static void write(AnnualReportPack pack, Locale locale, OutputStream out)
      throws IOException {
    Words words = new Words(locale);
    String title = new CoverTexts(pack.cover(), words).title();
    try (StreamedWorkbook workbook = new StreamedWorkbook(title, pack.cover().generated())) {
      // The cover comes first and is written last, from what the other sheets turned out to hold.
      CoverSheet cover = new CoverSheet(workbook, workbook.sheet(words.of("sheet.cover")), words);
      ReportedLines imports = lines(Direction.I, pack.imports(), words);
      ReportedLines exports = lines(Direction.E, pack.exports(), words);
      boolean summed = pack.manufacturedSummed();
      ManufacturedSums importSums = write(workbook, Direction.I, imports, summed, words);
      ManufacturedSums exportSums = write(workbook, Direction.E, exports, summed, words);
      if (summed) {
        write(workbook, Direction.I, importSums, words);
        write(workbook, Direction.E, exportSums, words);
      }
      SXSSFSheet checks = workbook.sheet(words.of("sheet.checks"));
      CheckTotals totals = new ChecksSheet(workbook, checks, pack.checks(), words).write();
      Validated validated = pack.validation().get();
      if (!validated.counts().isEmpty() || !validated.asked().isEmpty()) {
        SXSSFSheet sheet = workbook.sheet(words.of("sheet.validation"));
        new ValidationSheet(workbook, sheet, words).write(validated);
      }
      validated.counts().forEach(totals::count);
      if (!pack.decisions().isEmpty()) {
        write(workbook, "sheet.decisions", DecisionsSheet.rows(pack.decisions(), words), words);
      }
      compared(workbook, pack.comparison(), words);
      cover.write(pack.cover(), imports, exports, totals);
      workbook.write(out);
    }
  }

  /**
   * Tells before anything is written whether the sheets have room; a million rows take a minute.
   *
   * @throws org.citeswarehouse.reports.table.TooManyRowsException when one has not
   */
  public static void requireRoom(long imports, long exports, long checks, Locale locale) {
    Words words = new Words(locale);
    SheetTable.requireRoom(words.of("sheet.imports"), imports);
    SheetTable.requireRoom(words.of("sheet.exports"), exports);
    SheetTable.requireRoom(words.of("sheet.checks"), checks);
  }

  /** Columns of the sheet of one direction, under the headings it has in that language. */
  public static List<Column> columns(Direction direction, Locale locale) {
    return ReportSheets.lines(direction, new Words(locale));
  }

  private static ReportedLines lines(Direction direction, Rows rows, Words words) {
    return new ReportedLines(rows, ReportSheets.lines(direction, words));
  }

  /** Writes the sheet of one direction; what is summed is held back, and given back. */
  private static ManufacturedSums write(
      StreamedWorkbook workbook,
      Direction direction,
      ReportedLines lines,
      boolean summed,
      Words words) {
    ManufacturedSums sums = new ManufacturedSums(lines.told(), direction, words);
    SXSSFSheet sheet = workbook.sheet(words.of("sheet." + ReportSheets.word(direction)));
    SheetTable table = SheetTable.printed(workbook, sheet, lines.columns());
    while (lines.next()) {
      if (!summed || !sums.take()) {
        table.add(lines);
      }
    }
    table.end();
    return sums;
  }

  private static void write(
      StreamedWorkbook workbook, Direction direction, ManufacturedSums sums, Words words) {
    String sheet = "sheet.manufactured." + ReportSheets.word(direction);
    write(workbook, sheet, sums.rows(), words);
  }

  private static void write(StreamedWorkbook workbook, String sheet, Rows rows, Words words) {
    SheetTable table =
        SheetTable.printed(workbook, workbook.sheet(words.of(sheet)), rows.columns());
    while (rows.next()) {
      table.add(rows);
    }
    table.end();
  }

  /** What reporting permits issued would overstate; the same whichever basis the report has. */
  private static void compared(StreamedWorkbook workbook, Rows comparison, Words words) {
    Rows rows =
        new ShownDirections(
            ColumnsOf.rows(comparison, ReportSheets.comparison(comparison, words)), words);
    write(workbook, "sheet.compared", rows, words);
  }
}
