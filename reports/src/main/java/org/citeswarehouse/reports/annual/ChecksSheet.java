package org.citeswarehouse.reports.annual;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * Every record that the report leaves out, flags or waits for, grouped by check; what a check means
 * and what to do stands above its records, and below the last what the findings mean.
 */
final class ChecksSheet {

  private final StreamedWorkbook workbook;
  private final SheetTable table;
  private final SheetCells cells;
  private final Words words;
  private final ShownChecks rows;
  private final CheckTotals totals = new CheckTotals();
  private final SortedSet<String> findings = new TreeSet<>();
  private CheckKind group;

  ChecksSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Rows checks, Words words) {
    this.workbook = workbook;
    this.rows = new ShownChecks(checks, words);
    this.table = SheetTable.printed(workbook, sheet, rows.columns());
    this.cells = new SheetCells(workbook, false);
    this.words = words;
  }

  /**
   * Writes all records and returns what they come to.
   *
   * @throws IllegalArgumentException when the records do not come sorted as {@link
   *     AnnualReportPack} says: a group would be torn apart
   */
  CheckTotals write() {
    while (rows.next()) {
      CheckKind kind = rows.kind();
      explainNew(new CheckKind(kind.blocks(), kind.code(), "", false));
      table.add(rows);
      totals.add(rows.group(), rows.quantity());
      findings.addAll(rows.findings());
    }
    table.end();
    explainFindings();
    return totals;
  }

  private void explainNew(CheckKind next) {
    if (next.equals(group)) {
      return;
    }
    if (group != null && next.compareTo(group) < 0) {
      throw new IllegalArgumentException(
          "checks are not sorted: " + next.code() + " comes after " + group.code());
    }
    if (group != null) {
      table.addRow();
    }
    group = next;
    String title = words.check(next.code(), "title");
    heading(next.blocks() ? title + " " + words.of("checks.blocking") : title);
    line(words.check(next.code(), "meaning"));
    line(words.of("checks.todo", words.check(next.code(), "todo")));
  }

  private void explainFindings() {
    findings.removeIf(finding -> !words.has("finding." + finding));
    if (findings.isEmpty()) {
      return;
    }
    table.addRow();
    heading(words.of("checks.findings.heading"));
    findings.forEach(f -> line(f + ": " + words.of("finding." + f)));
  }

  private void heading(String text) {
    cells.text(table.addRow(), 0, text, workbook.styles().heading());
  }

  private void line(String text) {
    cells.text(table.addRow(), 0, text, workbook.styles().running());
  }
}
