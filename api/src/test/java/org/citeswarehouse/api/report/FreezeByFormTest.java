package org.citeswarehouse.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report is filled in, looked at, and frozen from pages. */
class FreezeByFormTest {

  private static final String REPORT = "/reports/QZ/2024";
  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,T,C,2024
      QZ,2024,actual,exports,QZ,P2,A,II,Naja naja,SKI,1.5,KGM,FR,P2,T,W,2024
      """;
  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,P1,A
      """;

  @TempDir private Path folder;
  private FixtureWarehouse fixture;
  private Warehouse warehouse;
  private Server server;
  private Officer anna;

  @BeforeEach
  void start() {
    fixture =
        new FixtureWarehouse(folder)
            .write(ReconciliationTables.RECONCILIATION, Register.LINES)
            .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
            .run("r1", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    anna = new Officer(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  private Map<String, String> confirmed(Officer officer, String words, String by) {
    Map<String, String> form =
        new TreeMap<>(Officer.form(officer.get(REPORT + "/freeze/confirm?" + words)));
    form.put("by", by);
    return form;
  }

  @Test
  void whatIsConfirmedIsWhatIsKept() {
    String confirm = anna.get(REPORT + "/freeze/confirm?contact=Anna,%20room%205&note=first");
    String hash = confirm.replaceAll("(?s).*exports.csv</dt><dd><code>([0-9a-f]{64}).*", "$1");
    assertThat(confirm).contains("Freeze version 1?", "Anna, room 5", "first");

    HttpResponse<String> done =
        anna.post(
            REPORT + "/freeze", confirmed(anna, "contact=Anna,%20room%205&note=first", "Anna"));

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location")).hasValue(REPORT + "/versions");
    String versions = anna.get(REPORT + "/versions");
    assertThat(versions)
        .contains("Version 1 is frozen. Keep the hash of its manifest elsewhere:")
        .contains("as it was frozen", "<dd>Anna</dd>", "<dd>Anna, room 5</dd>", "<dd>first</dd>")
        .contains("<a href=\"/v1/submissions/QZ/2024/1/exports.csv\">", hash);
    assertThat(anna.get("/v1/submissions/QZ/2024/1/exports.csv"))
        .contains("II,Python regius,LIV,7,NAR,DE");
  }

  @Test
  void aReportThatWaitsShowsTheStepsAndIsFrozenOnlyWithAReason() {
    fixture.write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING).run("r2", "2025-03-31");

    assertThat(anna.get(REPORT + "/freeze/confirm?note=n&reason="))
        .contains("The report is not ready, and no reason is given.")
        .contains("Used though cancelled, replaced or lost", "To the reconciliation desk")
        .contains("<textarea id=\"note\" name=\"note\" rows=\"3\"", ">n</textarea>")
        .doesNotContain("method=\"post\"");

    Map<String, String> form = confirmed(anna, "reason=the%20deadline%20is%20today", "Anna");
    assertThat(anna.post(REPORT + "/freeze", form).statusCode()).isEqualTo(303);
    assertThat(anna.get(REPORT + "/versions"))
        .contains("<dd>the deadline is today</dd>", "Records that waited</dt><dd>1</dd>");
  }

  @Test
  void twoClicksAtOnceFreezeOnce() throws Exception {
    Map<String, String> form = confirmed(anna, "note=once", "Anna");
    Callable<HttpResponse<String>> click = () -> anna.post(REPORT + "/freeze", form);
    ExecutorService clicks = Executors.newFixedThreadPool(2);
    try {
      for (Future<HttpResponse<String>> answer : clicks.invokeAll(List.of(click, click))) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(303);
      }
    } finally {
      clicks.shutdown();
    }
    assertThat(anna.get(REPORT + "/versions")).contains("id=\"v-1\"").doesNotContain("id=\"v-2\"");
  }

  @Test
  void ofTwoOfficersTheLaterOneIsToldAndNothingOfTheirsIsFrozen() {
    Officer bert = new Officer(server.port());
    Map<String, String> annas = confirmed(anna, "note=from%20Anna", "Anna");
    Map<String, String> berts = confirmed(bert, "note=from%20Bert", "Bert");

    assertThat(anna.post(REPORT + "/freeze", annas).statusCode()).isEqualTo(303);
    HttpResponse<String> refused = bert.post(REPORT + "/freeze", berts);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Version 1 of the annual report of QZ for 2024 was frozen in the meantime.")
        .contains("Anna froze it");
    assertThat(bert.get(REPORT + "/versions")).doesNotContain("from Bert");
  }

  @Test
  void figuresThatChangedSinceTheyWereConfirmedAreNotFrozen() {
    Map<String, String> form = confirmed(anna, "note=old", "Anna");
    fixture
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES.replace(",7,", ",9,"))
        .run("r2", "2025-03-31");

    HttpResponse<String> refused = anna.post(REPORT + "/freeze", form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("The figures changed since you looked at them.");
    assertThat(anna.get(REPORT + "/versions")).contains("No version has been frozen.");
  }

  @Test
  void twoVersionsAreComparedLineByLine() {
    anna.post(REPORT + "/freeze", confirmed(anna, "note=first", "Anna"));
    fixture
        .write(
            ReportTables.ANNUAL_REPORT_LINES, LINES.replace(",7,", ",9,").replace(",P2,", ",P3,"))
        .run("r2", "2025-03-31");
    anna.post(REPORT + "/freeze", confirmed(anna, "note=second", "Anna"));

    String changes =
        anna.get(REPORT + "/versions/compare?since=2&number=1").replaceAll("\\s*\n\\s*", "");

    assertThat(changes)
        .contains("<h1 id=\"rows\">From version 1 to version 2</h1>", "Rows 1 to 22 of 22")
        .contains("<td>Changed</td><td>Exports and re-exports</td>")
        .contains(
            "<a href=\"/permits/QZ/P1\">P1</a></td><td>A</td><td>Quantity</td><td>7</td><td>9")
        .contains("<td>note</td><td>first</td><td>second</td>");
    assertThat(anna.answer(REPORT + "/versions/compare?since=1&number=x").statusCode())
        .isEqualTo(400);
    assertThat(anna.answer(REPORT + "/versions/compare?since=1&number=9").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aNilReturnIsSaidOfTheDirectionWithoutLinesAndOfNoOther() {
    assertThat(anna.get(REPORT + "/nil"))
        .contains("name=\"nil-imports\"", "No imports occurred in this year")
        .contains("No nil return is possible: the report has 2 lines.")
        .doesNotContain("name=\"nil-exports\"");

    anna.post(REPORT + "/freeze", confirmed(anna, "nil-imports=true", "Anna"));

    assertThat(anna.get(REPORT + "/versions")).contains("<dd>actual trade; nil return</dd>");
    assertThat(anna.get(REPORT + "/freeze/confirm?nil-exports=true"))
        .contains("are no nil return: there are 2 lines.")
        .doesNotContain("method=\"post\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Decide each of them at the reconciliation desk | To the reconciliation desk
          fr | Décidez de chacun au bureau de rapprochement | Au bureau de rapprochement
          es | Decida cada uno en la mesa de conciliación | A la mesa de conciliación
          """)
  void whereANilReturnIsRefusedThePageLeadsToTheDeskAndNamesNoCommand(
      String language, String remedy, String desk) {
    fixture
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            """
            party,report_year,basis,direction,check_code,blocks,reported,permit_no
            QZ,2024,actual,imports,LINE_UNDECIDED,true,false,TG-1
            """)
        .run("r2", "2025-03-31");
    anna.answer("/language/" + language + "?to=/");

    for (String page : List.of("/nil", "/freeze/confirm?nil-imports=true")) {
      String refused = anna.get(REPORT + page);
      assertThat(refused)
          .contains(remedy)
          .contains("<a class=\"get\" href=\"/desk?party=QZ&amp;year=2024\">" + desk + "</a>")
          .contains("href=\"" + REPORT + "/checks");
      assertThat(Shown.words(refused)).doesNotContain("./cites", "LINE_UNDECIDED");
    }
  }

  @Test
  void ofAYearWithoutALineOnlyANilReturnIsFrozen() {
    String report = "/reports/QZ/2023";
    assertThat(anna.answer("/reports/open?party=QZ&year=2023").headers().firstValue("Location"))
        .hasValue(report);
    assertThat(anna.get(report)).contains("No line at all", "href=\"" + report + "/nil\"");
    assertThat(anna.get(report + "/freeze/confirm?reason=x"))
        .contains("The report has no line, and no nil return is ticked.");

    Map<String, String> form =
        new TreeMap<>(
            Officer.form(anna.get(report + "/freeze/confirm?nil-imports=true&nil-exports=true")));
    form.put("by", "Anna");
    assertThat(anna.post(report + "/freeze", form).statusCode()).isEqualTo(303);
    assertThat(anna.get("/reports")).contains("href=\"/reports/QZ/2023\">", "Version 1</a>");
  }
}
