package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/** The cover: who, when, on what basis, whether it is ready, and what the other sheets hold. */
final class CoverSheet {

  private final CoverPage page;
  private final Words words;

  CoverSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.page = new CoverPage(workbook, sheet, words);
    this.words = words;
  }

  void write(Cover cover, ReportedLines imports, ReportedLines exports, CheckTotals checks) {
    page.title(title(cover, words));
    identity(cover, imports, exports, checks);
    readiness(checks);
    totals(cover, "imports", imports, checks);
    totals(cover, "exports", exports, checks);
    permits(cover.permits());
    stakes(checks);
  }

  static String title(Cover cover, Words words) {
    return words.of("title", Integer.toString(cover.year()));
  }

  private void identity(
      Cover cover, ReportedLines imports, ReportedLines exports, CheckTotals checks) {
    page.named("party", words.of("party.value", cover.partyName(), cover.party()));
    page.named("year", Integer.toString(cover.year()));
    page.named("basis.imports", words.of("basis." + cover.basisImports()));
    page.named("basis.exports", words.of("basis." + cover.basisExports()));
    page.named("nil.imports", tick(imports, checks.wait("imports")));
    page.named("nil.exports", tick(exports, checks.wait("exports")));
    if (!cover.contact().isEmpty()) {
      page.named("contact", cover.contact());
    }
    if (cover.manyCrossings() != null) {
      page.named("many", words.of("many." + cover.manyCrossings().word()));
    }
    page.named("generated", cover.generated().toString());
    page.named("asof", cover.asOf().toString());
    page.named("run", cover.run());
    page.named(
        "tables",
        cover.versions().entrySet().stream()
            .map(v -> words.of("tables.one", v.getKey(), v.getValue().toString()))
            .collect(Collectors.joining(", ")));
  }

  /** What waits for a decision may yet be trade. */
  private String tick(ReportedLines lines, boolean waits) {
    return words.of(lines.count() == 0 && !waits ? "nil.ticked" : "nil.open");
  }

  private void readiness(CheckTotals checks) {
    page.heading("ready");
    long blocking = checks.blocking();
    page.note(blocking == 0 ? words.of("ready.yes") : words.of("ready.no", blocking));
    if (checks.counts().isEmpty()) {
      page.note(words.of("checks.none"));
      return;
    }
    page.header("checks.head", 4, "check", "direction", "blocks", "reported", "records");
    checks
        .counts()
        .forEach(
            (kind, records) ->
                page.plain(
                    words.check(kind.code(), "title"),
                    words.of("direction." + kind.direction()),
                    words.yesNo(kind.blocks()),
                    words.yesNo(kind.reported()),
                    BigDecimal.valueOf(records)));
  }

  private void totals(Cover cover, String direction, ReportedLines lines, CheckTotals checks) {
    String name = words.of("direction." + direction);
    if (direction.equals("imports")) {
      page.heading("totals");
      page.note(words.of("totals.note"));
      page.header("totals.head", 3, "direction", "appendix", "unit", "lines", "quantity");
    }
    if (lines.count() == 0) {
      page.note(
          checks.wait(direction)
              ? words.of("nil.waiting", name)
              : words.of("nil", name, Integer.toString(cover.year())));
      return;
    }
    lines
        .totals()
        .forEach(
            (by, sum) ->
                page.plain(
                    name,
                    by.appendix(),
                    by.unit(),
                    BigDecimal.valueOf(sum.lines()),
                    sum.quantity()));
    page.plain(name, words.of("totals.all"), null, BigDecimal.valueOf(lines.count()));
  }

  private void permits(List<PermitCount> permits) {
    page.heading("permits");
    if (permits.isEmpty()) {
      page.note(words.of("permits.none"));
      return;
    }
    page.header("permits.head", 1, "type", "number");
    for (PermitCount count : permits) {
      Enum<?> kind = count.other() == null ? count.type() : count.other();
      page.plain(words.of("permit." + kind.name()), BigDecimal.valueOf(count.permits()));
    }
    long all = permits.stream().mapToLong(PermitCount::permits).sum();
    page.plain(words.of("permits.total"), BigDecimal.valueOf(all));
  }

  private void stakes(CheckTotals checks) {
    if (checks.stakes().isEmpty()) {
      return;
    }
    page.heading("stakes");
    page.note(words.of("stakes.note"));
    page.header("stakes.head", 4, "check", "direction", "appendix", "unit", "lines", "quantity");
    checks
        .stakes()
        .forEach(
            (by, stake) ->
                page.plain(
                    words.check(by.kind().code(), "title"),
                    words.of("direction." + by.kind().direction()),
                    by.appendix(),
                    by.unit(),
                    BigDecimal.valueOf(stake.lines()),
                    stake.quantity()));
  }
}
