package org.citeswarehouse.reports.annual;

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

  private static final int[] WIDTHS = {44, 26, 14, 22, 22};

  private final SXSSFSheet sheet;
  private final StreamedWorkbook workbook;
  private final SheetCells cells;
  private final Words words;
  private int next;

  CoverSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.cells = new SheetCells(workbook);
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
      SortedMap<ChecksSheet.Kind, Long> checks) {
    styled(List.of(title(cover, words)), workbook.styles().title());
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
    named("year", cover.year());
    named("basis.imports", words.of("basis." + cover.basisImports()));
    named("basis.exports", words.of("basis." + cover.basisExports()));
    named("generated", cover.generated());
    named("asof", cover.asOf());
    named("run", cover.run());
    named(
        "tables",
        cover.versions().entrySet().stream()
            .map(v -> words.of("tables.one", v.getKey(), v.getValue().toString()))
            .collect(Collectors.joining(", ")));
  }

  private void readiness(SortedMap<ChecksSheet.Kind, Long> checks) {
    heading("ready");
    long blocking =
        checks.entrySet().stream()
            .filter(c -> c.getKey().blocks())
            .mapToLong(Map.Entry::getValue)
            .sum();
    plain(blocking == 0 ? words.of("ready.yes") : words.of("ready.no", blocking));
    if (checks.isEmpty()) {
      plain(words.of("checks.none"));
      return;
    }
    header("checks.head", "check", "direction", "records", "blocks", "reported");
    checks.forEach(
        (kind, records) ->
            plain(
                words.check(kind.code(), "title"),
                words.of("direction." + kind.direction()),
                records,
                words.yesNo(kind.blocks()),
                words.yesNo(kind.reported())));
  }

  private void totals(
      Cover cover,
      String direction,
      ReportedLines lines,
      SortedMap<ChecksSheet.Kind, Long> checks) {
    String name = words.of("direction." + direction);
    if (direction.equals("imports")) {
      heading("totals");
      plain(words.of("totals.note"));
      header("totals.head", "direction", "appendix", "unit", "lines", "quantity");
    }
    if (lines.count() == 0) {
      boolean waits =
          checks.keySet().stream().anyMatch(k -> k.blocks() && k.direction().equals(direction));
      plain(
          waits
              ? words.of("nil.waiting", name)
              : words.of("nil", name, Integer.toString(cover.year())));
      return;
    }
    lines
        .totals()
        .forEach((by, sum) -> plain(name, by.appendix(), by.unit(), sum.lines(), sum.quantity()));
    plain(name, words.of("totals.all"), null, lines.count());
  }

  private void permits(List<PermitCount> permits) {
    heading("permits");
    if (permits.isEmpty()) {
      plain(words.of("permits.none"));
      return;
    }
    header("permits.head", "type", "number");
    for (PermitCount count : permits) {
      Enum<?> kind = count.other() == null ? count.type() : count.other();
      plain(words.of("permit." + kind.name()), count.permits());
    }
    plain(words.of("permits.total"), permits.stream().mapToLong(PermitCount::permits).sum());
  }

  private void named(String key, Object value) {
    Row row = row();
    cells.text(row, 0, words.of(key), workbook.styles().label());
    cells.write(row, 1, value);
  }

  private void heading(String key) {
    row();
    styled(List.of(words.of(key)), workbook.styles().heading());
  }

  private void header(String prefix, String... keys) {
    styled(
        List.of(keys).stream().map(key -> words.of(prefix + "." + key)).toList(),
        workbook.styles().header());
  }

  private void styled(List<String> texts, CellStyle style) {
    Row row = row();
    for (int i = 0; i < texts.size(); i++) {
      cells.text(row, i, texts.get(i), style);
    }
  }

  private void plain(Object... values) {
    Row row = row();
    for (int i = 0; i < values.length; i++) {
      cells.write(row, i, values[i]);
    }
  }

  private Row row() {
    return sheet.createRow(next++);
  }
}
