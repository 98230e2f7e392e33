package org.citeswarehouse.reports.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;
import org.citeswarehouse.reports.pdf.PdfPages;
import org.citeswarehouse.reports.table.Rows;

/**
 * Cover and summary of an annual report on paper: who, when, on what basis, whether it is ready;
 * what it holds, what was left out and why, what it waits for; charts. The lines themselves are in
 * the workbook. The same pack gives the same bytes.
 */
public final class AnnualReportPdf {

  /** A spreadsheet shows at most as many; a quantity is never cut. */
  private static final int DECIMALS = 30;

  /** Identifiers of decisions are for the workbook; a page has no room for them. */
  private static final List<Integer> DECIDED = List.of(0, 1, 2, 3, 4, 5);

  /** Direction, document, line, rule, value and what is wrong. */
  private static final List<Integer> MENDED = List.of(0, 1, 2, 3, 5, 6, 7);

  private final AnnualReportPack pack;
  private final Cover cover;
  private final Words words;
  private final Locale locale;
  private final CoverTexts texts;
  private final PdfPages pages;
  private final NumberFormat numbers;

  private AnnualReportPdf(AnnualReportPack pack, Locale locale) {
    this.pack = pack;
    this.cover = pack.cover();
    this.locale = locale;
    this.words = new Words(locale);
    this.texts = new CoverTexts(cover, words);
    this.pages = new PdfPages(footer(), locale, cover.generated());
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(DECIMALS);
  }

  /**
   * Reads the rows of the pack to their end and writes the PDF; the stream is left open.
   *
   * @param locale language of headings and explanations; English where there is no translation
   * @throws IOException when the stream fails
   */
  public static void write(AnnualReportPack pack, Locale locale, OutputStream out)
      throws IOException {
    new AnnualReportPdf(pack, locale).write(out);
  }

  private void write(OutputStream out) throws IOException {
    ReportedLines imports = read(Direction.I, pack.imports());
    ReportedLines exports = read(Direction.E, pack.exports());
    WaitingRecords checks = new WaitingRecords(pack.checks(), words);
    Validated validated = pack.validation().get();
    validated.counts().forEach(checks::count);
    cover(imports, exports, checks);
    totals(imports, exports);
    states();
    checks(checks);
    waiting(checks, validated);
    decisions();
    charts();
    letters();
    pages.write(out);
  }

  private ReportedLines read(Direction direction, Rows rows) {
    ReportedLines lines = new ReportedLines(rows, ReportSheets.lines(direction, words));
    boolean more = lines.next();
    while (more) {
      more = lines.next();
    }
    return lines;
  }

  private void cover(ReportedLines imports, ReportedLines exports, WaitingRecords checks) {
    pages.title(texts.title());
    pages.table(
        List.of(),
        List.of(),
        texts.identity(imports, exports, checks.counts()).entrySet().stream()
            .map(e -> List.of(e.getKey(), e.getValue()))
            .toList());
    pages.heading(words.of("ready"));
    pages.notice(texts.readiness(checks.counts()));
    texts.nil("imports", imports, checks.counts()).ifPresent(pages::notice);
    texts.nil("exports", exports, checks.counts()).ifPresent(pages::notice);
    pages.heading(words.of("permits"));
    if (texts.permits().isEmpty()) {
      pages.paragraph(words.of("permits.none"));
      return;
    }
    pages.table(
        heads("permits.head", "type", "number", "void"),
        List.of(1, 2),
        texts.permits().stream()
            .map(c -> List.of(c.name(), text(c.number()), text(c.voided())))
            .toList());
  }

  private void totals(ReportedLines imports, ReportedLines exports) {
    pages.page(words.of("totals"));
    if (imports.count() + exports.count() == 0) {
      pages.paragraph(words.of("pdf.no-lines"));
      return;
    }
    pages.lead(words.of("totals.note"));
    pages.table(
        heads("totals.head", "direction", "appendix", "unit", "lines", "quantity"),
        List.of(3, 4),
        Stream.concat(totals("imports", imports), totals("exports", exports)).toList());
  }

  private Stream<List<String>> totals(String direction, ReportedLines lines) {
    if (lines.count() == 0) {
      return Stream.of();
    }
    String name = words.of("direction." + direction);
    Stream<List<String>> groups =
        lines.totals().entrySet().stream()
            .map(
                total ->
                    List.of(
                        name,
                        total.getKey().appendix(),
                        total.getKey().unit(),
                        text(total.getValue().lines()),
                        text(total.getValue().quantity())));
    return Stream.concat(
        groups, Stream.of(List.of(name, words.of("totals.all"), "", text(lines.count()), "")));
  }

  private void checks(WaitingRecords checks) {
    pages.heading(words.of("pdf.checks"));
    if (checks.counts().isEmpty()) {
      pages.paragraph(words.of("checks.none"));
      return;
    }
    pages.table(
        List.of(
            words.of("checks.head.check"),
            words.of("checks.head.blocks"),
            words.of("checks.head.reported"),
            words.of("direction.imports"),
            words.of("direction.exports"),
            words.of("pdf.meaning")),
        List.of(3, 4),
        checks.counts().keySet().stream()
            .map(CheckKind::ofBoth)
            .distinct()
            .map(check -> row(checks, check))
            .toList());
  }

  private List<String> row(WaitingRecords checks, CheckKind check) {
    return List.of(
        words.check(check.code(), "title"),
        words.yesNo(check.blocks()),
        words.yesNo(check.reported()),
        text(checks.counts().getOrDefault(check.of("imports"), 0L)),
        text(checks.counts().getOrDefault(check.of("exports"), 0L)),
        words.check(check.code(), "meaning"));
  }

  private void waiting(WaitingRecords checks, Validated validated) {
    if (checks.first().isEmpty() && validated.withErrors() == 0) {
      return;
    }
    pages.page(words.of("pdf.waiting"));
    checks.first().forEach((code, records) -> waiting(checks, code, records));
    if (validated.withErrors() > 0) {
      mended(validated);
    }
  }

  private void mended(Validated validated) {
    explain("VALIDATION_ERRORS");
    List<Validated.Offence> first =
        validated.mended().stream().limit(WaitingRecords.SHOWN).toList();
    Rows rows = ValidationSheet.rows(first, words);
    List<List<String>> shown = new ArrayList<>();
    while (rows.next()) {
      shown.add(MENDED.stream().map(i -> text(rows.value(i))).toList());
    }
    pages.table(
        MENDED.stream().map(i -> rows.columns().get(i).header()).toList(), List.of(), shown);
    long more = validated.mended().size() + validated.more() - first.size();
    if (more > 0) {
      pages.paragraph(words.of("pdf.more-mended", more));
    }
  }

  private void explain(String code) {
    pages.subheading(words.check(code, "title"));
    pages.lead(words.check(code, "meaning"));
    pages.lead(words.of("checks.todo", words.check(code, "todo")));
  }

  private void waiting(WaitingRecords checks, String code, List<List<Object>> records) {
    explain(code);
    List<Integer> filled =
        IntStream.range(0, checks.columns().size())
            .filter(i -> records.stream().anyMatch(record -> record.get(i) != null))
            .boxed()
            .toList();
    pages.table(
        filled.stream().map(i -> checks.columns().get(i).header()).toList(),
        IntStream.range(0, filled.size())
            .filter(i -> checks.columns().get(filled.get(i)).type() == ColumnType.DECIMAL)
            .boxed()
            .toList(),
        records.stream()
            .map(record -> filled.stream().map(i -> text(record.get(i))).toList())
            .toList());
    long more = checks.waiting(code) - records.size();
    if (more > 0) {
      pages.paragraph(words.of("pdf.more", more));
    }
  }

  private void decisions() {
    if (pack.decisions().isEmpty()) {
      return;
    }
    Rows rows = DecisionsSheet.rows(pack.decisions(), words);
    List<List<String>> shown = new ArrayList<>();
    while (shown.size() < WaitingRecords.SHOWN && rows.next()) {
      shown.add(DECIDED.stream().map(i -> text(rows.value(i))).toList());
    }
    pages.heading(words.of("sheet.decisions"));
    pages.table(
        DECIDED.stream().map(i -> rows.columns().get(i).header()).toList(), List.of(), shown);
    int more = pack.decisions().size() - shown.size();
    if (more > 0) {
      pages.paragraph(words.of("pdf.more-decided", more));
    }
  }

  private void charts() {
    pages.page(words.of("pdf.charts"));
    IssuedAndActual compared = new IssuedAndActual(pack.comparison(), locale);
    for (String direction : List.of("exports", "imports")) {
      ChartData chart =
          compared.chart(
              direction,
              footer() + ", " + words.of("direction." + direction),
              source(ReportTables.ANNUAL_REPORT_LINES.name()));
      if (chart.isEmpty()) {
        pages.paragraph(words.of("direction." + direction) + ": " + chart.whenEmpty());
      } else {
        pages.chart(chart);
      }
    }
  }

  private void states() {
    if (!pack.states().isEmpty()) {
      pages.chart(stateChart());
    }
  }

  private ChartData stateChart() {
    return new ChartData(
        ChartName.STATES,
        words.of("chart.states.title"),
        words.of("chart.states.of", footer()),
        words.of("chart.states.category"),
        words.of("chart.states.value"),
        source("reconciliation"),
        pack.states().keySet().stream().map(state -> words.of("state." + state.name())).toList(),
        List.of(
            new Series(
                words.of("chart.states.value"),
                pack.states().values().stream().map(BigDecimal::valueOf).toList())));
  }

  private String source(String table) {
    Map<String, Long> versions = cover.versions();
    return versions.containsKey(table)
        ? words.of("chart.source", table, versions.get(table).toString(), cover.run())
        : words.of("chart.source.run", cover.run());
  }

  private void letters() {
    if (pages.lettersAreMissing()) {
      pages.notice(words.of("pdf.letters", PdfPages.missingLetter()));
    }
  }

  private String footer() {
    return new CoverTexts(cover, words).title()
        + ", "
        + words.of("party.value", cover.partyName(), cover.party());
  }

  private List<String> heads(String prefix, String... keys) {
    return Stream.of(keys).map(key -> words.of(prefix + "." + key)).toList();
  }

  private String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number ? numbers.format(value) : value.toString();
  }
}
