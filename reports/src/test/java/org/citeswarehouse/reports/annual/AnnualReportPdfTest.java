package org.citeswarehouse.reports.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.reports.annual.ReportFixture.checks;
import static org.citeswarehouse.reports.annual.ReportFixture.compared;
import static org.citeswarehouse.reports.annual.ReportFixture.cover;
import static org.citeswarehouse.reports.annual.ReportFixture.lines;
import static org.citeswarehouse.reports.annual.ReportFixture.offence;
import static org.citeswarehouse.reports.annual.ReportFixture.quantity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover and summary on paper: the words and figures of the workbook. */
class AnnualReportPdfTest {

  private static final Map<String, Object> EXPORT =
      Map.of(
          "appendix", "II",
          "species_name", "Crocodylus niloticus",
          "term_code", "SKI",
          "quantity", quantity("1234.5"),
          "unit_code", "KGM",
          "year", 2013);

  @Test
  void the_first_page_says_who_when_on_what_basis_and_what_was_granted() throws IOException {
    assertThat(page(1, Locale.ENGLISH, lines(), lines(EXPORT), checks(voidUsed("CH13E9"))))
        .contains(
            "CITES annual report 2013",
            "Party Switzerland (CH)",
            "Basis of imports Actual trade: what crossed the border in the year",
            "Basis of exports and re-exports Permits issued: what was permitted by documents",
            "Made on 2014-10-01",
            "States judged at 2014-09-30",
            "Run 20141001T080000Z",
            "annual_report_checks (version 3), annual_report_lines (version 12)",
            "One record waits for a decision before the report can be sent",
            "No trade: imports ☐ no line; nobody said that no trade occurred",
            "Imports: no line; nobody said that no trade occurred.",
            "Of these cancelled, replaced or lost",
            "Export permit 1,200 14",
            "Musical-instrument certificate 3 0",
            "All documents 1,203 14",
            "1 / ");
  }

  @Test
  void totals_states_what_was_left_out_and_what_waits_follow() throws IOException {
    String text =
        text(Locale.ENGLISH, lines(), lines(EXPORT, EXPORT), checks(voidUsed("CH13E9"), unused()));

    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "Exports and re-exports II KGM 2 2,469",
            "Exports and re-exports all 2",
            "Permit lines by state",
            "Used in part",
            "What was left out or flagged, and why",
            "Nothing crossed on the line, and its document has expired or was returned.",
            "What the report waits for",
            "Used although void",
            "What to do: Find out whether the goods crossed on this document",
            "CH CH13E9 A Crocodylus niloticus SKI 20 20.5 NAR",
            "Decisions",
            "2014-09-01 Warning of validation let stand",
            "Ghana confirmed by letter",
            "Permits issued and what crossed",
            "Crocodylus niloticus, SKI: 25 of 40 NAR",
            "62.5",
            "Imports: No permit of this selection was issued")
        .doesNotContain("CH13E8");
  }

  @Test
  void of_many_records_that_wait_the_first_are_shown_and_the_others_counted() throws IOException {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 10; i < 31; i++) {
      many.add(voidUsed("CH13E" + i));
    }
    @SuppressWarnings("unchecked")
    String text = text(Locale.ENGLISH, lines(), lines(EXPORT), checks(many.toArray(Map[]::new)));

    assertThat(text)
        .contains("CH13E19", "11 records more wait; the sheet “Checks” of the workbook has all.")
        .doesNotContain("CH13E20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void has_the_words_of_the_workbook_in_each_language(String language) throws IOException {
    Words words = new Words(Locale.forLanguageTag(language));

    assertThat(
            text(
                    Locale.forLanguageTag(language),
                    lines(),
                    lines(EXPORT),
                    checks(voidUsed("CH13E9")))
                .replaceAll("\\s+", " "))
        .contains(
            words.of("party"),
            words.of("totals"),
            words.of("pdf.checks"),
            words.check("VOID_USED", "title"),
            words.of("state.USED"),
            words.of("chart.compared.title"));
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() throws IOException {
    assertThat(text(Locale.FRENCH, lines(), lines(EXPORT), checks()))
        .contains("1\u202F234,5", "25 sur 40 NAR");
  }

  @Test
  void a_name_that_cannot_be_set_is_told_at_the_end() throws IOException {
    assertThat(text(Locale.ENGLISH, lines(), lines(), checks(with("scientific_name", "中国"))))
        .contains("□□", "Some letters cannot be set with the font of this file; □ stands in");
  }

  @Test
  void an_empty_report_is_two_nil_returns() throws IOException {
    assertThat(text(pack(cover(Direction.I, Direction.E), lines(), Validated.clean())))
        .contains(
            "Nothing waits for a decision: the report can be sent.",
            "Imports: nil return.",
            "Exports and re-exports: nil return.",
            "The report has no line.",
            "No line was left out and none was flagged.");
  }

  @Test
  void lines_that_have_to_be_mended_hold_up_the_report_and_are_listed() throws IOException {
    List<Validated.Offence> many = new ArrayList<>();
    for (int i = 10; i < 31; i++) {
      many.add(offence("CH13E" + i, "P14", "EU", ""));
    }
    Validated validated =
        new Validated(Map.of("exports", 25L), Map.of("exports", 3L), many, 4, List.of(), 0, 0);

    assertThat(text(pack(cover(), lines(EXPORT), validated)).replaceAll("\\s+", " "))
        .contains(
            "25 records wait for a decision or a correction before the report can be sent; see"
                + " sheets “Checks” and “Validation”.",
            "WCMC yes yes 0 25",
            "Unusual enough to be asked about no yes 0 3",
            "What the report waits for",
            "Exports and re-exports CH CH13E10 A P14 EU “EU” is none.",
            "15 rows more have to be mended; the sheet “Validation” of the workbook has them.")
        .doesNotContain("CH13E20");
  }

  @Test
  void gives_the_same_bytes() throws IOException {
    assertThat(bytes(Locale.ENGLISH, lines(), lines(EXPORT), checks(unused())))
        .isEqualTo(bytes(Locale.ENGLISH, lines(), lines(EXPORT), checks(unused())));
  }

  private static Map<String, Object> voidUsed(String number) {
    return with("permit_no", number);
  }

  private static Map<String, Object> unused() {
    Map<String, Object> check = with("permit_no", "CH13E8");
    check.putAll(Map.of("check_code", "UNUSED", "blocks", false, "reported", false));
    return check;
  }

  private static Map<String, Object> with(String column, String value) {
    Map<String, Object> check =
        new HashMap<>(
            Map.of(
                "check_code", "VOID_USED",
                "direction", "exports",
                "blocks", true,
                "reported", true,
                "issuing_country", "CH",
                "permit_no", "CH13E7",
                "line_no", "A",
                "scientific_name", "Crocodylus niloticus",
                "term", "SKI",
                "unit", "NAR"));
    check.put("issued_quantity", quantity("20"));
    check.put("traded_quantity", quantity("20.5"));
    check.put(column, value);
    return check;
  }

  private static String text(Locale locale, Rows imports, Rows exports, Rows checks)
      throws IOException {
    return page(0, locale, imports, exports, checks);
  }

  private static String text(AnnualReportPack pack) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportPdf.write(pack, Locale.ENGLISH, out);
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String page(int page, Locale locale, Rows imports, Rows exports, Rows checks)
      throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(locale, imports, exports, checks))) {
      PDFTextStripper stripper = new PDFTextStripper();
      if (page > 0) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
      }
      return stripper.getText(pdf);
    }
  }

  private static final Decided WAIVED =
      new Decided(
          "20140901T100000.000000Z-00000001",
          "WAIVE",
          "2013 S5 Python regius / GH",
          "Ghana confirmed by letter",
          "anna",
          "2014-09-01T10:00:00Z",
          "APPLIED");

  private static byte[] bytes(Locale locale, Rows imports, Rows exports, Rows checks)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportPdf.write(pack(cover(), imports, exports, checks, Validated.clean()), locale, out);
    return out.toByteArray();
  }

  private static AnnualReportPack pack(Cover cover, Rows exports, Validated validated) {
    return pack(cover, lines(), exports, checks(), validated);
  }

  private static AnnualReportPack pack(
      Cover cover, Rows imports, Rows exports, Rows checks, Validated validated) {
    return new AnnualReportPack(
        cover,
        imports,
        exports,
        checks,
        false,
        compared(
            "exports,II,Crocodylus niloticus,SKI,NAR,3,40,2,25",
            "imports,II,Naja naja,SKI,NAR,0,-,2,25"),
        Map.of(State.USED, 5L, State.PART_USED, 3L),
        List.of(WAIVED),
        () -> validated);
  }
}
