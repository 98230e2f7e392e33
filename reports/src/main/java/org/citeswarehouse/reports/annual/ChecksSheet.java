package org.citeswarehouse.reports.annual;

import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * Every record that the report leaves out, flags or waits for, grouped by check; what a check means
 * and what to do stands above its records, and below the last what the findings mean.
 */
final class ChecksSheet {

  /** Records of a kind; those that wait for a decision come first. */
  record Kind(boolean blocks, String code, String direction, boolean reported)
      implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int order = Boolean.compare(other.blocks, blocks);
      order = order != 0 ? order : code.compareTo(other.code);
      order = order != 0 ? order : direction.compareTo(other.direction);
      return order != 0 ? order : Boolean.compare(other.reported, reported);
    }
  }

  private final StreamedWorkbook workbook;
  private final SheetTable table;
  private final SheetCells cells;
  private final Words words;
  private final Rows rows;
  private final SortedMap<Kind, Long> counts = new TreeMap<>();
  private final SortedSet<String> findings = new TreeSet<>();
  private Kind group;

  ChecksSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Rows checks, Words words) {
    this.workbook = workbook;
    this.rows = ColumnsOf.rows(checks, ReportSheets.checks(words));
    this.table = new SheetTable(workbook, sheet, rows.columns());
    this.cells = new SheetCells(workbook);
    this.words = words;
  }

  /**
   * Writes all records and returns how many there are of each kind.
   *
   * @throws IllegalArgumentException when the records do not come sorted as {@link
   *     AnnualReportPack} says: a group would be torn apart
   */
  SortedMap<Kind, Long> write() {
    int code = ColumnsOf.position(rows, "check_code");
    int blocks = ColumnsOf.position(rows, "blocks");
    int reported = ColumnsOf.position(rows, "reported");
    int direction = ColumnsOf.position(rows, "direction");
    int found = ColumnsOf.position(rows, "findings");
    while (rows.next()) {
      Kind kind =
          new Kind(
              Boolean.TRUE.equals(rows.value(blocks)),
              (String) rows.value(code),
              (String) rows.value(direction),
              Boolean.TRUE.equals(rows.value(reported)));
      explainNew(new Kind(kind.blocks(), kind.code(), "", false));
      table.add(rows);
      counts.merge(kind, 1L, Long::sum);
      for (String finding : Objects.toString(rows.value(found), "").split(";", -1)) {
        findings.add(finding);
      }
    }
    table.end();
    explainFindings();
    return counts;
  }

  private void explainNew(Kind next) {
    if (next.equals(group)) {
      return;
    }
    if (group != null && next.compareTo(group) < 0) {
      throw new IllegalArgumentException(
          "checks are not sorted: " + next.code() + " comes after " + group.code());
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
    cells.write(table.addRow(), 0, text);
  }
}
