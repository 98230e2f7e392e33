package org.citeswarehouse.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of QZ for 2024 as its pages tell it. */
class ReportPagesTest {

  private static final String REPORT = "/reports/QZ/2024";

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Officer officer;

  @BeforeAll
  static void start() {
    Register.in(folder)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year,state
            QZ,2024,actual,exports,QZ,24/QZ/1,A,II,Python regius,LIV,7,NAR,DE,24/QZ/1,T,C,2024,PART_USED
            QZ,2024,actual,exports,QZ,24/QZ/1,B,II,<script>alert(1)</script>,SKI,2.5,KGM,DE,24/QZ/1,T,W,2024,USED
            QZ,2024,issued,exports,QZ,24/QZ/1,A,II,Python regius,LIV,10,NAR,DE,24/QZ/1,T,C,2024,PART_USED
            """)
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            """
            party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no,scientific_name,stake_quantity,stake_unit,findings
            QZ,2024,actual,exports,OVER_USED,false,true,QZ,24/QZ/1,B,Varanus,0.5,KGM,
            QZ,2024,actual,imports,VOID_USED,true,false,QZ,24QZ2,A,Naja naja,5,NAR,ENDORSED_NOT_DECLARED;PARTNER_MISMATCH
            """)
        .run("r2", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    officer = new Officer(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  @Test
  void theListTellsWhatWaitsAndUntilWhen() {
    String list = officer.get("/reports");

    long late = ChronoUnit.DAYS.between(LocalDate.of(2025, 10, 31), LocalDate.now(ZoneOffset.UTC));
    assertThat(Shown.rows(list))
        .containsExactly(
            "Exempla (synthetic Party of the demo), 2024 | 2 | 1 records wait | 31 Oct 2025: "
                + late
                + " days late | No");
    assertThat(list).contains("<a href=\"" + REPORT + "\">Exempla");
  }

  @Test
  void everyFigureOfTheReadinessLeadsToExactlyItsRecords() {
    String overview = officer.get(REPORT);
    assertThat(Shown.all(overview, "h3"))
        .containsExactly(
            "1 Used though cancelled, replaced or lost",
            "Imports",
            "1 Used beyond the permit",
            "1 Rows of files that could not be used",
            "2 Names that no list can judge");
    assertThat(Shown.all(overview, "p", "class=\"source\""))
        .anySatisfy(p -> assertThat(p).startsWith("Counted for the report of 2024 alone."))
        .contains("At stake: 5 NAR", "At stake: 0.5 KGM", "All figures come from run r2.");
    assertThat(overview)
        .contains("href=\"" + REPORT + "/checks?blocks=true&amp;check=VOID_USED\"")
        .contains("href=\"/desk?blocks=true&amp;party=QZ&amp;state=VOID_USED&amp;year=2024\"")
        .contains("href=\"/desk?party=QZ&amp;state=OVER_USED&amp;year=2024\"");

    String void1 = officer.get(REPORT + "/checks?blocks=true&check=VOID_USED");
    assertThat(Shown.rows(void1))
        .containsExactly(
            "Used though cancelled, replaced or lost | Imports | 24QZ2 | A | | Naja naja | | | | |"
                + " 5 NAR | Endorsed at the border, but no customs declaration was found;"
                + " Customs names another partner country");
    assertThat(void1)
        .contains("<a href=\"/permits/QZ/24QZ2\">24QZ2</a>")
        .contains("<a href=\"/trace/reconciliation/QZ/24QZ2/A?party=QZ\">A</a>");
  }

  @Test
  void totalsAreByTermAndUnitAndLeadToTheirLines() {
    String overview = officer.get(REPORT);
    assertThat(Shown.rows(overview, "<table class=\"totals\">"))
        .containsExactly(
            "Live (LIV) | NAR | 7 | 1 lines of LIV, NAR | 1",
            "Skin (SKI) | KGM | 2.5 | 1 lines of SKI, KGM | 1",
            "In all | 2 lines, Exports and re-exports | 1");
    assertThat(overview)
        .contains(
            "<a href=\"" + REPORT + "/lines?direction=exports&amp;term=LIV&amp;unit=NAR\">1<");
    String lines = officer.get(REPORT + "/lines?direction=exports&term=LIV&unit=NAR");
    assertThat(Shown.all(lines, "p"))
        .contains(
            "Only term: Live (LIV)", "Only unit: Number of specimens (NAR)", "Rows 1 to 1 of 1");
    assertThat(Shown.rows(lines))
        .containsExactly(
            "24/QZ/1 | A | II | Python regius | LIV | 7 | NAR | DE | | T | C | Used in part | ");
    assertThat(lines)
        .contains("<a href=\"/permits/QZ/24/QZ/1\">24/QZ/1</a>")
        .contains("<a href=\"/trace/annual-report/QZ/24/QZ/1/A/2024?party=QZ\">A</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "direction=exports&term=LIV&unit=NAR, 1, 7",
    "direction=exports&term=SKI&unit=KGM, 1, 2.5",
    "direction=exports&taxon=regius, 1, 7",
    "direction=exports&partner=DE, 2, 9.5",
    "basis-exports=issued&direction=exports&term=LIV, 1, 10"
  })
  void theFileOfAListHasTheLinesOfTheCellThatLedThere(String words, int lines, String sum) {
    String page = officer.get(REPORT + "/lines?" + words);
    assertThat(page).contains("Rows 1 to " + lines + " of " + lines);
    Matcher button = Pattern.compile("href=\"([^\"]+/lines\\.csv[^\"]+)\"").matcher(page);
    assertThat(button.find()).isTrue();
    String address = button.group(1).replace("&amp;", "&");
    assertThat(address).contains("run=r2").doesNotContain("page=");

    List<NamedCsvRecord> file =
        CsvReader.builder().ofNamedCsvRecord(officer.get(address)).stream().toList();

    assertThat(file).hasSize(lines);
    assertThat(
            file.stream()
                .map(line -> new BigDecimal(line.getField("Quantity")))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(sum);
  }

  @Test
  void theSheetHasTheColumnsAndValuesOfTheWorkbook() {
    String exports = officer.get(REPORT + "/exports");
    assertThat(Shown.all(exports, "th", "scope=\"col\""))
        .containsExactly(
            "Permit and line",
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
            "Remarks");
    assertThat(Shown.rows(exports))
        .containsExactly(
            "24/QZ/1 A | II | Python regius | | LIV | 7 | NAR | DE | 24/QZ/1 | | | T | C | 2024 | ",
            "24/QZ/1 B | II | <script>alert(1)</script> | | SKI | 2.5 | KGM | DE | 24/QZ/1 | | | T"
                + " | W | 2024 | ");
    assertThat(exports)
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    String issued = officer.get(REPORT + "/exports?basis-exports=issued");
    assertThat(Shown.rows(issued))
        .containsExactly(
            "24/QZ/1 A | II | Python regius | | LIV | 10 | NAR | DE | 24/QZ/1 | | | T | C | 2024 | ");
    assertThat(issued).contains("href=\"" + REPORT + "/imports?basis-exports=issued\"");
    String imports = officer.get(REPORT + "/imports");
    assertThat(Shown.rows(imports)).isEmpty();
    assertThat(Shown.all(imports, "p")).contains("No row.");
  }

  @Test
  void issuedStandsBesideActualWithAShareInWords() {
    String compared = officer.get(REPORT + "/compared");

    assertThat(Shown.rows(compared))
        .containsExactly(
            "Exports and re-exports | II | <script>alert(1)</script> | SKI | KGM | | 2.5 (1 lines)"
                + " | nothing issued | -2.5",
            "Exports and re-exports | II | Python regius | LIV | NAR | 10 (1 lines) | 7 (1 lines)"
                + " | 70 % | 3");
    assertThat(compared).contains("<meter min=\"0\" max=\"100\" value=\"70\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | \u00c0 noter, sans rien bloquer | 1 Utilis\u00e9s bien qu'annul\u00e9s, remplac\u00e9s ou perdus | Valid\u00e9 \u00e0 la fronti\u00e8re, mais aucune d\u00e9claration en douane trouv\u00e9e; La douane indique un autre pays partenaire
          es | Digno de menci\u00f3n, sin bloquear nada | 1 Utilizados aunque anulados, sustituidos o perdidos | Endosado en la frontera, pero no se encontr\u00f3 declaraci\u00f3n de aduana; La aduana indica otro pa\u00eds asociado
          """)
  void theReportIsToldInFrenchAndSpanish(
      String language, String told, String step, String findings) {
    Officer elsewhere = new Officer(server.port());
    elsewhere.answer("/language/" + language);

    String overview = elsewhere.get(REPORT);
    assertThat(overview).contains("<html lang=\"" + language + "\">");
    assertThat(Shown.all(overview, "h2")).contains(told);
    assertThat(Shown.all(overview, "h3").get(0)).isEqualTo(step);
    assertThat(Shown.rows(elsewhere.get(REPORT + "/checks")).get(1)).endsWith(" | " + findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reports/QZ/20|400|The filter year knows no value \u201c20\u201d.",
        "/reports/QQ/2024|400|The filter party knows no value \u201cQQ\u201d.",
        "/reports/CH/2024|404|There is no register of CH in the warehouse.",
        "/reports/QZ/2024?basis=guess|400|The filter basis knows no value \u201cguess\u201d.",
        "/reports/QZ/2024/lines?page=0|400|The filter page knows no value \u201c0\u201d.",
        "/reports/QZ/2024/lines?run=r9|410|Run r9 is not in the warehouse.",
        "/reports/QZ/2024/checks?check=NONE|400|The filter check knows no value \u201cNONE\u201d.",
        "/reports/QZ/2024/rules?colour=red|400|There is no parameter \u201ccolour\u201d for rules.",
        "/reports/QZ/2024/lines.csv?run=r9|410|Run r9 is not in the warehouse.",
        "/reports/QZ/2024/lines.csv?colour=red|400|There is no parameter \u201ccolour\u201d for lines.csv.",
        "/reports/QZ/2024/freeze?nil-imports=maybe|400|The filter nil-imports knows no value"
            + " \u201cmaybe\u201d."
      })
  void whatIsAskedForWronglyIsSaidPlainly(String path, int status, String told) {
    var answer = officer.answer(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Shown.all(answer.body(), "h1")).containsExactly(told);
  }
}
