package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
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
    line(title(cover, words), workbook.styles().title());
    identity(cover);
    readiness(checks);
    totals(cover, "imports", imports, checks);
    totals(cover, "exports", exports, checks);
    permits(cover.permits());
  }

  static String title(Cover cover, Words words) {
    return words.of("title", Integer.toString(cover.year()));
  }

  private void identity(Cover cover) {
    named("party", words.of("party.value", cover.partyName(), cover.party()));
    named("year", Integer.toString(cover.year()));
    named("basis.imports", words.of("basis." + cover.basisImports()));
    named("basis.exports", words.of("basis." + cover.basisExports()));
    named("generated", cover.generated().toString());
    named("asof", cover.asOf().toString());
    named("run", cover.run());
    named(
        "tables",
        cover.versions().entrySet().stream()
            .map(v -> words.of("tables.one", v.getKey(), v.getValue().toString()))
            .collect(Collectors.joining(", ")));
  }

  private void readiness(SortedMap<CheckKind, Long> checks) {
    heading("ready");
    long blocking =
        checks.entrySet().stream()
            .filter(c -> c.getKey().blocks())
            .mapToLong(Map.Entry::getValue)
            .sum();
    note(blocking == 0 ? words.of("ready.yes") : words.of("ready.no", blocking));
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
      Cover cover, String direction, ReportedLines lines, SortedMap<CheckKind, Long> checks) {
    String name = words.of("direction." + direction);
    if (direction.equals("imports")) {
      heading("totals");
      note(words.of("totals.note"));
      header("totals.head", 3, "direction", "appendix", "unit", "lines", "quantity");
    }
    if (lines.count() == 0) {
      boolean waits =
          checks.keySet().stream().anyMatch(k -> k.blocks() && k.direction().equals(direction));
      note(
          waits
              ? words.of("nil.waiting", name)
              : words.of("nil", name, Integer.toString(cover.year())));
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

  private void permits(List<PermitCount> permits) {
    heading("permits");
    if (permits.isEmpty()) {
      note(words.of("permits.none"));
      return;
    }
    header("permits.head", 1, "type", "number");
    for (PermitCount count : permits) {
      Enum<?> kind = count.other() == null ? count.type() : count.other();
      plain(words.of("permit." + kind.name()), BigDecimal.valueOf(count.permits()));
    }
    long all = permits.stream().mapToLong(PermitCount::permits).sum();
    plain(words.of("permits.total"), BigDecimal.valueOf(all));
  }

  private void named(String key, String value) {
    Row row = row();
    cells.text(row, 0, words.of(key), workbook.styles().label());
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
