package org.citeswarehouse.reports.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citeswarehouse.reports.annual.ReportFixture.checks;
import static org.citeswarehouse.reports.annual.ReportFixture.compared;
import static org.citeswarehouse.reports.annual.ReportFixture.cover;
import static org.citeswarehouse.reports.annual.ReportFixture.lines;
import static org.citeswarehouse.reports.annual.ReportFixture.offence;
import static org.citeswarehouse.reports.annual.ReportFixture.quantity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Effect;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;

class AnnualReportWorkbookTest {

  private static final Map<String, Object> WHALE =
      Map.of(
          "appendix", "I",
          "species_name", "Balaenoptera acutorostrata",
          "term_code", "MEA",
          "quantity", quantity("90001"),
          "unit_code", "KGM",
          "trading_partner", "HS",
          "ifs_permit", "CH13S1",
          "year", 2013,
          "remarks", "frozen");

  private static final Map<String, Object> IMPORT =
      Map.ofEntries(
          Map.entry("appendix", "II"),
          Map.entry("species_name", "Acipenser baerii"),
          Map.entry("description", "caviar"),
          Map.entry("term_code", "CAV"),
          Map.entry("quantity", quantity("12345678901234567890.25")),
          Map.entry("unit_code", "KGM"),
          Map.entry("trading_partner", "NA"),
          Map.entry("export_permit", "=1+1"),
          Map.entry("country_of_origin", "FR"),
          Map.entry("origin_permit", "FR1"),
          Map.entry("import_permit", "CH13I1"),
          Map.entry("purpose_code", "T"),
          Map.entry("source_code", "F"),
          Map.entry("year", 2013));

  private static final Map<String, Object> EXPORT =
      Map.of(
          "appendix", "II",
          "species_name", "Crocodylus niloticus",
          "term_code", "SKI",
          "quantity", quantity("12.5"),
          "unit_code", "NAR",
          "trading_partner", "US",
          "export_permit", "CH13E1",
          "import_permit", "US-IMP-1",
          "year", 2013);

  private static final String[] COMPARED = {
    "exports,II,Crocodylus niloticus,SKI,NAR,3,40,2,25",
    "imports,I,Balaenoptera acutorostrata,MEA,KGM,0,-,1,90001"
  };

  private static final Map<String, Object> VOID_USED =
      check("VOID_USED", "exports", true, true, "CH13E9", "YEAR_END;USED_AFTER_EXPIRY");
  private static final Map<String, Object> UNUSED =
      check("UNUSED", "exports", false, false, "CH13E8", null);

  @Test
  void has_the_sheets_in_order() throws IOException {
    try (XSSFWorkbook workbook = report(lines(), lines(), checks())) {
      assertThat(workbook.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Cover", "Imports", "Exports and re-exports", "Checks", "Issued and actual");
    }
  }

  @Test
  void imports_stand_in_the_order_of_the_official_sample() throws IOException {
    try (XSSFWorkbook workbook = report(lines(WHALE, IMPORT), lines(), checks())) {
      assertThat(shown(workbook, "Imports"))
          .containsExactly(
              List.of(
                  "App.",
                  "Species",
                  "Description of specimen",
                  "Term code",
                  "Quantity",
                  "Unit",
                  "Country of export or re-export",
                  "Number of export permit or re-export certificate",
                  "Country of origin of re-exports",
                  "Number of country of origin permit",
                  "Number of import permit",
                  "Purpose",
                  "Source",
                  "Year",
                  "Remarks",
                  "Number of certificate of introduction from the sea"),
              List.of(
                  "I",
                  "Balaenoptera acutorostrata",
                  "",
                  "MEA",
                  "90,001",
                  "KGM",
                  "HS",
                  "",
                  "",
                  "",
                  "",
                  "",
                  "",
                  "2013",
                  "frozen",
                  "CH13S1"),
              List.of(
                  "II",
                  "Acipenser baerii",
                  "caviar",
                  "CAV",
                  "12345678901234567890.25",
                  "KGM",
                  "NA",
                  "=1+1",
                  "FR",
                  "FR1",
                  "CH13I1",
                  "T",
                  "F",
                  "2013"));
      assertThat(workbook.getSheet("Imports").getRow(2).getCell(7).getCellType())
          .isEqualTo(CellType.STRING);
    }
  }

  @Test
  void exports_have_no_number_of_the_import_permit() throws IOException {
    try (XSSFWorkbook workbook = report(lines(), lines(EXPORT), checks())) {
      assertThat(shown(workbook, "Exports and re-exports"))
          .containsExactly(
              List.of(
                  "App.",
                  "Species",
                  "Description of specimen",
                  "Term code",
                  "Quantity",
                  "Unit",
                  "Country of destination",
                  "Number of export permit or re-export certificate",
                  "Country of origin of re-exports",
                  "Number of country of origin permit",
                  "Purpose",
                  "Source",
                  "Year",
                  "Remarks"),
              List.of(
                  "II",
                  "Crocodylus niloticus",
                  "",
                  "SKI",
                  "12.5",
                  "NAR",
                  "US",
                  "CH13E1",
                  "",
                  "",
                  "",
                  "",
                  "2013"));
    }
  }

  @Test
  void cover_says_who_when_on_what_basis_and_counts_what_the_sheets_hold() throws IOException {
    try (XSSFWorkbook workbook =
        report(lines(WHALE, IMPORT), lines(EXPORT, EXPORT), checks(VOID_USED, UNUSED))) {
      assertThat(shown(workbook, "Cover"))
          .containsExactly(
              List.of("CITES annual report 2013"),
              List.of("Party", "Switzerland (CH)"),
              List.of("Year of the report", "2013"),
              List.of("Basis of imports", "Actual trade: what crossed the border in the year"),
              List.of(
                  "Basis of exports and re-exports",
                  "Permits issued: what was permitted by documents issued in the year"),
              List.of("No trade: imports", "☐"),
              List.of("No trade: exports and re-exports", "☐"),
              List.of("Contact", "A. Officer, cites@example.org"),
              List.of(
                  "Documents crossed many times",
                  "Musical instruments, exhibitions and personal ownership: the largest crossing,"
                      + " once"),
              List.of("Made on", "2014-10-01"),
              List.of("States judged at", "2014-09-30"),
              List.of("Run", "20141001T080000Z"),
              List.of(
                  "Tables read",
                  "annual_report_checks (version 3), annual_report_lines (version 12)"),
              List.of(),
              List.of("Is the report ready?"),
              List.of(
                  "One record waits for a decision before the report can be sent; see sheet"
                      + " “Checks”."),
              List.of("Check", "Direction", "Waits for a decision", "In the report", "Records"),
              List.of("Used although void", "Exports and re-exports", "yes", "yes", "1"),
              List.of("Not used", "Exports and re-exports", "no", "no", "1"),
              List.of(),
              List.of("Lines and quantities reported"),
              List.of(
                  "Quantities of all species and terms of an Appendix are added up within one"
                      + " unit; they check the sheets and say nothing about a species."),
              List.of("Direction", "Appendix", "Unit", "Lines", "Quantity"),
              List.of("Imports", "I", "KGM", "1", "90,001"),
              List.of("Imports", "II", "KGM", "1", "12345678901234567890.25"),
              List.of("Imports", "all", "", "2"),
              List.of("Exports and re-exports", "II", "NAR", "2", "25"),
              List.of("Exports and re-exports", "all", "", "2"),
              List.of(),
              List.of("Permits and certificates granted in the year"),
              List.of("Document", "Number", "Of these cancelled, replaced or lost"),
              List.of("Export permit", "1,200", "14"),
              List.of("Musical-instrument certificate", "3", "0"),
              List.of("All documents", "1,203", "14"),
              List.of(),
              List.of("What the checks hold, by Appendix"),
              List.of(
                  "Quantity at stake: what crossed in the year; of lines used beyond what was permitted, what is too much; where nothing crossed, what was permitted; of customs items, what was declared. Blank where it is not known."),
              List.of("Check", "Direction", "Appendix", "Unit", "Records", "Quantity at stake"),
              List.of("Used although void", "Exports and re-exports", "II", "NAR", "1", "20"),
              List.of("Not used", "Exports and re-exports", "II", "NAR", "1", "20"));
    }
  }

  @Test
  void manufactured_goods_of_appendix_two_and_three_are_summed_when_asked() throws IOException {
    Rows imports =
        lines(
            goods("IM1", "I", "II", "LPS", "5", "watchstraps"),
            goods("IM1", "I", "II", "LPS", "7", "handbags"),
            goods("IM2", "I", "I", "LPS", "1", "handbag"));
    Rows exports =
        lines(
            goods("RE1", "R", "II", "LPS", "5", "handbags"),
            goods("RE1", "R", "II", "LPS", "2.5", "handbags"),
            goods("RE2", "R", "II", "LPS", "1", "handbags"),
            goods("EX3", "E", "II", "LPS", "4", null),
            goods("EX4", "E", "II", "SKI", "9", null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportWorkbook.write(
        new AnnualReportPack(
            cover(),
            imports,
            exports,
            checks(),
            true,
            compared(COMPARED),
            Map.of(),
            List.of(),
            Validated::clean),
        Locale.ENGLISH,
        out);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Cover",
              "Imports",
              "Exports and re-exports",
              "Imports, manufactured",
              "Exports, manufactured",
              "Checks",
              "Issued and actual");
      assertThat(shown(workbook, "Imports, manufactured"))
          .containsExactly(
              List.of(
                  "App.",
                  "Species",
                  "Description of specimen",
                  "Term code",
                  "Quantity",
                  "Unit",
                  "Country of export or re-export",
                  "Country of origin of re-exports",
                  "Purpose",
                  "Source",
                  "Year"),
              List.of(
                  "II",
                  "Alligator mississippiensis",
                  "handbags; watchstraps",
                  "LPS",
                  "12",
                  "NAR",
                  "FR",
                  "US",
                  "T",
                  "W",
                  "2013"));
      assertThat(shown(workbook, "Exports, manufactured"))
          .containsExactly(
              List.of(
                  "App.",
                  "Species",
                  "Description of specimen",
                  "Term code",
                  "Quantity",
                  "Unit",
                  "Country of destination",
                  "Country of origin of re-exports",
                  "Purpose",
                  "Source",
                  "Permits and certificates issued",
                  "Year"),
              List.of(
                  "II",
                  "Alligator mississippiensis",
                  "handbags",
                  "LPS",
                  "12.5",
                  "NAR",
                  "FR",
                  "US",
                  "T",
                  "W",
                  "1 export permit, 2 re-export certificates",
                  "2013"));
      assertThat(shown(workbook, "Imports")).hasSize(2);
      assertThat(shown(workbook, "Exports and re-exports")).hasSize(2);
      assertThat(shown(workbook, "Cover"))
          .contains(List.of("Exports and re-exports", "II", "NAR", "5", "21.5"));
    }
  }

  private static Map<String, Object> goods(
      String permit, String type, String appendix, String term, String number, String words) {
    Map<String, Object> row =
        new HashMap<>(
            Map.of(
                "issuing_country",
                "CH",
                "permit_no",
                permit,
                "permit_type",
                type,
                "appendix",
                appendix,
                "species_name",
                "Alligator mississippiensis",
                "term_code",
                term,
                "quantity",
                quantity(number),
                "unit_code",
                "NAR",
                "trading_partner",
                "FR",
                "year",
                2013));
    row.putAll(Map.of("country_of_origin", "US", "purpose_code", "T", "source_code", "W"));
    row.put("description", words);
    return row;
  }

  @Test
  void a_direction_without_lines_is_a_nil_return_where_somebody_said_so() throws IOException {
    try (XSSFWorkbook workbook =
        report(pack(cover(Direction.I), lines(), lines(EXPORT), checks(), Validated.clean()))) {
      assertThat(shown(workbook, "Cover"))
          .contains(
              List.of("No trade: imports", "☒ no trade occurred"),
              List.of("No trade: exports and re-exports", "☐"),
              List.of("Imports: nil return. The register holds nothing to report for 2013."),
              List.of("Nothing waits for a decision: the report can be sent."));
    }
  }

  @Test
  void nothing_is_ticked_that_nobody_said() throws IOException {
    Map<String, Object> accepted =
        check("ARRIVAL_WITHOUT_DOCUMENT", "imports", false, false, "US-1", null);
    try (XSSFWorkbook workbook = report(lines(), lines(EXPORT), checks(accepted))) {
      assertThat(shown(workbook, "Cover"))
          .contains(
              List.of("No trade: imports", "☐ no line; nobody said that no trade occurred"),
              List.of("Imports: no line; nobody said that no trade occurred."));
    }
  }

  @Test
  void a_direction_whose_records_wait_is_not_yet_a_nil_return() throws IOException {
    Map<String, Object> arrival =
        check("ARRIVAL_WITHOUT_DOCUMENT", "imports", true, false, "US-1", null);
    try (XSSFWorkbook workbook =
        report(
            pack(cover(Direction.I), lines(), lines(EXPORT), checks(arrival), Validated.clean()))) {
      assertThat(shown(workbook, "Cover"))
          .contains(
              List.of("No trade: imports", "☐"),
              List.of(
                  "Imports: no line so far. What could be reported waits for a decision; this is"
                      + " not yet a nil return."));
    }
  }

  @Test
  void checks_are_explained_group_by_group_what_blocks_first() throws IOException {
    try (XSSFWorkbook workbook = report(lines(), lines(), checks(VOID_USED, UNUSED))) {
      assertThat(shown(workbook, "Checks").stream().map(row -> row.isEmpty() ? "" : row.get(0)))
          .containsExactly(
              "Check",
              "Used although void (waits for a decision)",
              "The document was cancelled, replaced or lost, and goods crossed on it all the same."
                  + " The report holds what crossed.",
              "What to do: Find out whether the goods crossed on this document or on the one that"
                  + " replaced it; correct the status or the crossing, and build again.",
              "VOID_USED",
              "",
              "Not used",
              "Nothing crossed on the line, and its document has expired or was returned. The line"
                  + " is not in the report.",
              "What to do: Nothing, unless endorsements or customs records of it have not been"
                  + " delivered.",
              "UNUSED",
              "",
              "What the findings mean",
              "USED_AFTER_EXPIRY: Crossed after the last day of validity.",
              "YEAR_END: Crossed in a later year than the document was issued in.");
      assertThat(shown(workbook, "Checks").get(4))
          .containsExactly(
              "VOID_USED",
              "Exports and re-exports",
              "yes",
              "yes",
              "CH",
              "CH13E9",
              "A",
              "Crocodylus niloticus",
              "II",
              "SKI",
              "20",
              "20",
              "NAR",
              "YEAR_END; USED_AFTER_EXPIRY",
              "",
              "",
              "",
              "20",
              "NAR");
    }
  }

  @Test
  void permits_issued_stand_beside_what_crossed_and_units_apart() throws IOException {
    try (XSSFWorkbook workbook = report(lines(), lines(), checks())) {
      assertThat(shown(workbook, "Issued and actual"))
          .containsExactly(
              List.of(
                  "Direction",
                  "App.",
                  "Species",
                  "Term code",
                  "Unit",
                  "Lines of permits issued in the year",
                  "Quantity permitted",
                  "Lines on which goods crossed in the year",
                  "Quantity that crossed",
                  "What a report of permits issued would say too much"),
              List.of(
                  "Exports and re-exports",
                  "II",
                  "Crocodylus niloticus",
                  "SKI",
                  "NAR",
                  "3",
                  "40",
                  "2",
                  "25",
                  "15"),
              List.of(
                  "Imports",
                  "I",
                  "Balaenoptera acutorostrata",
                  "MEA",
                  "KGM",
                  "0",
                  "",
                  "1",
                  "90,001",
                  "-90,001"));
    }
  }

  @Test
  void what_was_decided_stands_with_who_and_why() throws IOException {
    Decided waived =
        new Decided(
            "20140901T100000.000000Z-00000001",
            "WAIVE",
            "2013 S5 Python regius / GH",
            "=Ghana confirmed",
            "anna",
            "2014-09-01T10:00:00Z",
            "APPLIED");
    Decided accepted =
        new Decided(
            "20140902T100000.000000Z-00000002",
            "ACCEPT",
            "CH 13CH1 A",
            "seen",
            "bert",
            "2014-09-02T10:00:00Z",
            "UNDONE");

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                bytes(lines(), lines(), checks(), List.of(waived, accepted))))) {
      assertThat(workbook.getSheetIndex("Decisions")).isEqualTo(4);
      assertThat(shown(workbook, "Decisions"))
          .containsExactly(
              List.of(
                  "Decided on",
                  "Decision",
                  "About",
                  "Reason",
                  "Decided by",
                  "What became of it",
                  "Identifier"),
              List.of(
                  "2014-09-01",
                  "Warning of validation let stand",
                  "2013 S5 Python regius / GH",
                  "=Ghana confirmed",
                  "anna",
                  "followed",
                  "20140901T100000.000000Z-00000001"),
              List.of(
                  "2014-09-02",
                  "Accepted as it stands",
                  "CH 13CH1 A",
                  "seen",
                  "bert",
                  "taken back",
                  "20140902T100000.000000Z-00000002"));
    }
  }

  @Test
  void lines_that_have_to_be_mended_hold_up_the_report_and_stand_on_a_sheet() throws IOException {
    Validated validated =
        new Validated(
            Map.of("exports", 3L),
            Map.of("exports", 1L),
            List.of(offence("CH13E1", "P14", "EU", ""), offence("CH13E2", "P14", "=EU", "")),
            1,
            List.of(
                offence("CH13E3", "S5", "Naja naja / GH", "Ghana confirmed (anna)"),
                offence("CH13E4", "S3", "SKI / M", "")),
            0,
            0);

    try (XSSFWorkbook workbook =
        report(pack(cover(), lines(), lines(EXPORT), checks(), validated))) {
      assertThat(shown(workbook, "Cover"))
          .contains(
              List.of(
                  "3 records wait for a decision or a correction before the report can be sent; see"
                      + " sheets “Checks” and “Validation”."),
              List.of("Breaks a rule of UNEP-WCMC", "Exports and re-exports", "yes", "yes", "3"),
              List.of(
                  "Unusual enough to be asked about", "Exports and re-exports", "no", "yes", "1"))
          .doesNotContain(List.of("Nothing waits for a decision: the report can be sent."));
      assertThat(shown(workbook, "Validation").stream().filter(row -> row.size() != 1))
          .containsExactly(
              List.of(
                  "Direction",
                  "Issued by",
                  "Document number",
                  "Line",
                  "Lines",
                  "Rule",
                  "Value",
                  "What is wrong",
                  "What to do",
                  "Let stand because (by whom)"),
              row("CH13E1", "P14", "EU"),
              row("CH13E2", "P14", "=EU"),
              List.of(),
              row("CH13E4", "S3", "SKI / M"),
              List.of(),
              row("CH13E3", "S5", "Naja naja / GH", "Ghana confirmed (anna)"));
      assertThat(shown(workbook, "Validation"))
          .contains(
              List.of("One row more is not shown; ./cites export report-validation lists all."));
    }
  }

  @Test
  void the_report_of_a_year_that_is_not_over_cannot_be_sent() throws IOException {
    Cover cover = cover();
    Cover early =
        new Cover(
            cover.party(),
            cover.partyName(),
            2014,
            cover.basisImports(),
            cover.basisExports(),
            cover.generated(),
            cover.asOf(),
            cover.run(),
            cover.versions(),
            cover.contact(),
            cover.manyCrossings(),
            cover.nil(),
            cover.permits());
    try (XSSFWorkbook workbook =
        report(pack(early, lines(), lines(EXPORT), checks(), Validated.clean()))) {
      assertThat(shown(workbook, "Cover"))
          .contains(
              List.of(
                  "The year 2014 was not over when the states were judged (2014-09-30): what"
                      + " crosses later is not in yet, and the report cannot be sent before it is"
                      + " built as of a later day."));
    }
  }

  private static List<String> row(String number, String rule, String value, String... waived) {
    List<String> row =
        new ArrayList<>(List.of("Exports and re-exports", "CH", number, "A", "1", rule, value));
    row.addAll(List.of("“" + value + "” is none.", "Mend it."));
    row.addAll(List.of(waived));
    return row;
  }

  @Test
  void refuses_checks_that_would_tear_a_group_apart() {
    assertThatThrownBy(() -> report(lines(), lines(), checks(UNUSED, VOID_USED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("checks are not sorted: VOID_USED comes after UNUSED");
  }

  @Test
  void prints_on_a4_landscape_fitted_to_the_width_with_header_and_page_numbers()
      throws IOException {
    try (XSSFWorkbook workbook = report(lines(IMPORT), lines(EXPORT), checks(UNUSED))) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
      }
      assertThat(workbook.getSheet("Imports").getRepeatingRows().getLastRow()).isZero();
      assertThat(workbook.getSheet("Checks").getRepeatingRows().getLastRow()).isZero();
    }
  }

  @Test
  void every_table_is_frozen_and_filtered_below_its_header_and_as_wide_as_what_it_holds()
      throws IOException {
    try (XSSFWorkbook workbook = report(lines(WHALE), lines(EXPORT), checks(UNUSED))) {
      for (String name :
          List.of("Imports", "Exports and re-exports", "Checks", "Issued and actual")) {
        XSSFSheet sheet = workbook.getSheet(name);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
            .as(name)
            .isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).as(name).startsWith("A1:");
        assertThat(sheet.getRepeatingRows().formatAsString()).as(name).isEqualTo("1:1");
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              assertThat(sheet.getColumnWidth(cell.getColumnIndex()) / 256)
                  .as(name + " " + cell.getAddress())
                  .isGreaterThan(formatter.formatCellValue(cell).length());
            }
          }
        }
      }
    }
  }

  @Test
  void no_cell_of_any_sheet_is_a_formula_whatever_the_register_holds() throws IOException {
    Map<String, Object> hostile = new HashMap<>(EXPORT);
    hostile.put("species_name", "=cmd|' /C calc'!A0");
    hostile.put("export_permit", "+1+1");
    hostile.put("remarks", "@SUM(A1:A9)");
    Map<String, Object> check = new HashMap<>(UNUSED);
    check.put("permit_no", "-2+3");
    check.put("scientific_name", "=HYPERLINK(\"http://example.org\")");

    try (XSSFWorkbook workbook = report(lines(), lines(hostile), checks(check))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("(?s)[=+\\-@].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed())
                  .as(cell.getStringCellValue())
                  .isTrue();
            }
          }
        }
      }
      assertThat(workbook.getSheet("Exports and re-exports").getRow(1).getCell(1))
          .hasToString("=cmd|' /C calc'!A0");
    }
  }

  @Test
  void numbers_show_every_digit_and_years_no_separator() throws IOException {
    try (XSSFWorkbook workbook = report(lines(WHALE), lines(EXPORT), checks())) {
      Row whale = workbook.getSheet("Imports").getRow(1);
      assertThat(whale.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
      assertThat(whale.getCell(13).getCellStyle().getDataFormatString()).isEqualTo("0");
      assertThat(
              workbook
                  .getSheet("Exports and re-exports")
                  .getRow(1)
                  .getCell(4)
                  .getCellStyle()
                  .getDataFormatString())
          .isEqualTo("#,##0.0");
    }
  }

  @Test
  void gives_the_same_bytes_and_the_day_it_was_told() throws IOException {
    byte[] first = bytes(lines(WHALE), lines(EXPORT), checks(VOID_USED));

    assertThat(bytes(lines(WHALE), lines(EXPORT), checks(VOID_USED))).isEqualTo(first);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated())
          .isEqualTo("2014-10-01T00:00:00Z");
    }
  }

  @Test
  void has_words_for_every_check_finding_and_document() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.citeswarehouse.reports.annual.messages", Locale.ENGLISH);
    Stream<String> checks =
        Arrays.stream(CheckCode.values())
            .flatMap(code -> Stream.of("title", "meaning", "todo").map(p -> code + "." + p))
            .map(key -> "check." + key);
    Stream<String> findings = Arrays.stream(Finding.values()).map(f -> "finding." + f);
    Stream<String> decisions =
        Stream.concat(
            Arrays.stream(Action.values()).filter(a -> a != Action.UNDO).map(a -> "decision." + a),
            Arrays.stream(Effect.values()).map(e -> "effect." + e));
    Stream<String> documents =
        Stream.concat(Arrays.stream(PermitType.values()), Arrays.stream(OtherType.values()))
            .map(d -> "permit." + d);

    assertThat(words.keySet())
        .containsAll(Stream.of(checks, findings, decisions, documents).flatMap(s -> s).toList());
  }

  private static Map<String, Object> check(
      String code, String direction, boolean blocks, boolean reported, String no, String findings) {
    Map<String, Object> row =
        new HashMap<>(
            Map.of(
                "check_code", code,
                "direction", direction,
                "blocks", blocks,
                "reported", reported,
                "issuing_country", "CH",
                "permit_no", no,
                "line_no", "A",
                "scientific_name", "Crocodylus niloticus"));
    row.put("appendix", "II");
    row.put("term", "SKI");
    row.put("issued_quantity", quantity("20"));
    row.put("traded_quantity", quantity("20"));
    row.put("unit", "NAR");
    row.put("stake_quantity", quantity("20"));
    row.put("stake_unit", "NAR");
    row.put("findings", findings);
    return row;
  }

  private static XSSFWorkbook report(Rows imports, Rows exports, Rows checks) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(imports, exports, checks)));
  }

  private static byte[] bytes(Rows imports, Rows exports, Rows checks) throws IOException {
    return bytes(imports, exports, checks, List.of());
  }

  private static XSSFWorkbook report(AnnualReportPack pack) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportWorkbook.write(pack, Locale.ENGLISH, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static AnnualReportPack pack(
      Cover cover, Rows imports, Rows exports, Rows checks, Validated validated) {
    return new AnnualReportPack(
        cover,
        imports,
        exports,
        checks,
        false,
        compared(COMPARED),
        Map.of(),
        List.of(),
        () -> validated);
  }

  private static byte[] bytes(Rows imports, Rows exports, Rows checks, List<Decided> decisions)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportWorkbook.write(
        new AnnualReportPack(
            cover(),
            imports,
            exports,
            checks,
            false,
            compared(COMPARED),
            Map.of(),
            decisions,
            Validated::clean),
        Locale.ENGLISH,
        out);
    return out.toByteArray();
  }

  /** Rows as a reader sees them; trailing blanks are left out. */
  private static List<List<String>> shown(XSSFWorkbook workbook, String name) {
    DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    Sheet sheet = workbook.getSheet(name);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      List<String> cells = new ArrayList<>();
      for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
        cells.add(formatter.formatCellValue(row.getCell(c)));
      }
      rows.add(cells);
    }
    return rows;
  }
}
