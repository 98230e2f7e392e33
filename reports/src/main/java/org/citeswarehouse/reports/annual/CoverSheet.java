package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/** The cover: who, when, on what basis, whether it is ready, and what the other sheets hold. */
final class CoverSheet {

  private static final int[] WIDTHS = {48, 30, 22, 16, 30};

  private final SXSSFSheet sheet;
  private final StreamedWorkbook workbook;
  private final SheetCells cells;
  private final Words words;
  private int next;

  CoverSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.cells = new SheetCells(workbook, false);
    this.words = words;
    SheetTable.page(sheet);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
  }

  void write(
      Cover cover,
      ReportedLines imports,
      ReportedLines exports,
      SortedMap<CheckKind, Long> checks) {
    CoverTexts texts = new CoverTexts(cover, words);
    line(texts.title(), workbook.styles().title());
    texts.identity().forEach(this::named);
    readiness(texts, checks);
    totals(texts, "imports", imports, checks);
    totals(texts, "exports", exports, checks);
    permits(texts.permits());
  }

  private void readiness(CoverTexts texts, SortedMap<CheckKind, Long> checks) {
    heading("ready");
    note(texts.readiness(checks));
    if (checks.isEmpty()) {
      note(words.of("checks.none"));
      return;
    }
    header("checks.head", 4, "check", "direction", "blocks", "reported", "records");
    checks.forEach(
        (kind, records) ->
            plain(
                words.check(kind.code(), "title"),
                words.of("direction." + kind.direction()),
                words.yesNo(kind.blocks()),
                words.yesNo(kind.reported()),
                BigDecimal.valueOf(records)));
  }

  private void totals(
      CoverTexts texts, String direction, ReportedLines lines, SortedMap<CheckKind, Long> checks) {
    String name = words.of("direction." + direction);
    if (direction.equals("imports")) {
      heading("totals");
      note(words.of("totals.note"));
      header("totals.head", 3, "direction", "appendix", "unit", "lines", "quantity");
    }
    Optional<String> nil = texts.nil(direction, lines, checks);
    if (nil.isPresent()) {
      note(nil.get());
      return;
    }
    lines
        .totals()
        .forEach(
            (by, sum) ->
                plain(
                    name,
                    by.appendix(),
                    by.unit(),
                    BigDecimal.valueOf(sum.lines()),
                    sum.quantity()));
    plain(name, words.of("totals.all"), null, BigDecimal.valueOf(lines.count()));
  }

  private void permits(List<CoverTexts.Counted> permits) {
    heading("permits");
    if (permits.isEmpty()) {
      note(words.of("permits.none"));
      return;
    }
    header("permits.head", 1, "type", "number");
    permits.forEach(count -> plain(count.name(), count.number()));
  }

  private void named(String name, String value) {
    Row row = row();
    cells.text(row, 0, name, workbook.styles().label());
    cells.write(row, 1, value);
  }

  private void heading(String key) {
    row();
    line(words.of(key), workbook.styles().heading());
  }

  /** A header whose columns from the given one on are numbers. */
  private void header(String prefix, int numbers, String... keys) {
    Row row = row();
    for (int i = 0; i < keys.length; i++) {
      CellStyle style = i < numbers ? workbook.styles().header() : workbook.styles().numberHeader();
      cells.text(row, i, words.of(prefix + "." + keys[i]), style);
    }
  }

  private void line(String text, CellStyle style) {
    cells.text(row(), 0, text, style);
  }

  private void note(String text) {
    line(text, workbook.styles().running());
  }

  private void plain(Object... values) {
    Row row = row();
    for (int i = 0; i < values.length; i++) {
      int width = (cells.write(row, i, values[i]) + 4) * 256;
      if (width > sheet.getColumnWidth(i)) {
        sheet.setColumnWidth(i, width);
      }
    }
  }

  private Row row() {
    return sheet.createRow(next++);
  }
}
