package org.citeswarehouse.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.fixture.Register;
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
            party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no,scientific_name,stake_quantity,stake_unit
            QZ,2024,actual,exports,OVER_USED,false,true,QZ,24/QZ/1,B,Varanus,0.5,KGM
            QZ,2024,actual,imports,VOID_USED,true,false,QZ,24QZ2,A,Naja naja,5,NAR
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
    assertThat(officer.get("/reports"))
        .contains("<a href=\"" + REPORT + "\">Exempla (synthetic Party of the demo), 2024</a>")
        .contains("31 Oct 2025:", "days late")
        .contains("<td>No</td>");
  }

  @Test
  void everyFigureOfTheReadinessLeadsToExactlyItsRecords() {
    String overview = officer.get(REPORT);
    assertThat(overview)
        .contains("<span class=\"count\">1</span> Used though cancelled, replaced or lost")
        .contains("At stake: 5 NAR")
        .contains("href=\"" + REPORT + "/checks?blocks=true&amp;check=VOID_USED\"")
        .contains("href=\"/desk?party=QZ&amp;year=2024\"");

    assertThat(officer.get(REPORT + "/checks?blocks=true&check=VOID_USED"))
        .contains("Rows 1 to 1 of 1")
        .contains("<a href=\"/permits/QZ/24QZ2\">24QZ2</a>")
        .contains("<a href=\"/trace/reconciliation/QZ/24QZ2/A?party=QZ\">A</a>")
        .contains("5 NAR");
  }

  @Test
  void totalsAreByTermAndUnitAndLeadToTheirLines() {
    assertThat(officer.get(REPORT))
        .contains(
            "<th scope=\"row\">Live (LIV)</th><td>NAR</td><td class=\"number\">7</td>"
                + "<td class=\"number\"><a href=\""
                + REPORT
                + "/lines?direction=exports&amp;term=LIV&amp;unit=NAR\">1<")
        .contains("<th scope=\"row\" colspan=\"3\">In all</th>");
    assertThat(officer.get(REPORT + "/lines?direction=exports&term=LIV&unit=NAR"))
        .contains("Rows 1 to 1 of 1", "Only term: LIV")
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
    assertThat(officer.get(REPORT + "/exports"))
        .contains("<th scope=\"col\">App.</th>", "Number of export permit or re-export certificate")
        .contains("Rows 1 to 2 of 2", "<td>Python regius</td>", "<td class=\"number\">2.5</td>")
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(officer.get(REPORT + "/exports?basis-exports=issued"))
        .contains("Rows 1 to 1 of 1", "<td class=\"number\">10</td>")
        .contains("href=\"" + REPORT + "/imports?basis-exports=issued\"");
    assertThat(officer.get(REPORT + "/imports")).contains("No row.");
  }

  @Test
  void issuedStandsBesideActualWithAShareInWords() {
    assertThat(officer.get(REPORT + "/compared"))
        .contains("<th scope=\"row\">Python regius</th>")
        .contains("value=\"70\"", "</meter> 70 %")
        .contains("nothing issued");
  }

  @Test
  void theReportIsToldInFrenchAndSpanish() {
    Officer elsewhere = new Officer(server.port());
    elsewhere.answer("/language/fr");
    assertThat(elsewhere.get(REPORT)).contains("<html lang=\"fr\">", "À noter, sans rien bloquer");
    elsewhere.answer("/language/es");
    assertThat(elsewhere.get(REPORT)).contains("<html lang=\"es\">", "Lo que hay que hacer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reports/QZ/20|400|The filter year knows no value",
        "/reports/QQ/2024|400|The filter party knows no value",
        "/reports/CH/2024|404|There is no register of CH",
        "/reports/QZ/2024?basis=guess|400|The filter basis knows no value",
        "/reports/QZ/2024/lines?page=0|400|The filter page knows no value",
        "/reports/QZ/2024/lines?run=r9|410|Run r9 is not in the warehouse",
        "/reports/QZ/2024/lines.csv?run=r9|410|Run r9 is not in the warehouse",
        "/reports/QZ/2024/lines.csv?colour=red|400|There is no parameter",
        "/reports/QZ/2024/checks?check=NONE|400|The filter check knows no value",
        "/reports/QZ/2024/rules?colour=red|400|There is no parameter",
        "/reports/QZ/2024/freeze?nil-imports=maybe|400|The filter nil-imports knows no value"
      })
  void whatIsAskedForWronglyIsSaidPlainly(String path, int status, String told) {
    var answer = officer.answer(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1>", told);
  }
}
