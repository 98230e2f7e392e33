package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
    CoverTexts texts = new CoverTexts(cover, words);
    page.title(texts.title());
    texts.identity(imports, exports, checks.counts()).forEach(page::named);
    readiness(texts, checks);
    totals(texts, "imports", imports, checks);
    totals(texts, "exports", exports, checks);
    permits(texts.permits());
    stakes(checks);
  }

  private void readiness(CoverTexts texts, CheckTotals checks) {
    page.heading("ready");
    page.note(texts.readiness(checks.counts()));
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

  private void totals(CoverTexts texts, String direction, ReportedLines lines, CheckTotals checks) {
    String name = words.of("direction." + direction);
    if (direction.equals("imports")) {
      page.heading("totals");
      page.note(words.of("totals.note"));
      page.header("totals.head", 3, "direction", "appendix", "unit", "lines", "quantity");
    }
    Optional<String> nil = texts.nil(direction, lines, checks.counts());
    if (nil.isPresent()) {
      page.note(nil.get());
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

  private void permits(List<CoverTexts.Counted> permits) {
    page.heading("permits");
    if (permits.isEmpty()) {
      page.note(words.of("permits.none"));
      return;
    }
    page.header("permits.head", 1, "type", "number", "void");
    permits.forEach(count -> page.plain(count.name(), count.number(), count.voided()));
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
