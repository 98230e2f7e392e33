package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Freezing;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a submitted report is given to whom: the Secretariat gets what was sent to it. */
class SubmittedFilesByRoleTest {

  private static final String VERSION = "/v1/submissions/QZ/2024/1";
  private static final List<String> ROLES =
      List.of("public", "party:QZ", "party:CH", "customs:QZ", "secretariat", "admin");

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,year
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024
      """;

  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,P1,A
      """;

  private static final Map<String, String> KEYS = new TreeMap<>();

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    FixtureWarehouse fixture =
        new FixtureWarehouse(folder)
            .write(ReconciliationTables.RECONCILIATION, Register.LINES)
            .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
            .write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING)
            .run("r1", "2025-03-31");
    freeze("P1 waits for its Party");
    fixture
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES.replace(",7,", ",9,"))
        .run("r2", "2025-03-31");
    freeze("it waits still");
    Accounts accounts = new Accounts(folder);
    for (String role : ROLES.subList(1, ROLES.size())) {
      String name = role.replace(":", "-").toLowerCase(Locale.ROOT);
      accounts.add(name, Set.of(role), "eleven pangolins");
      KEYS.put(role, accounts.token(name, 1));
    }
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static void freeze(String unready) throws IOException {
    try (Warehouse open = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      new Freezing(new Submissions(open), Reading.current(open))
          .freeze(
              ReportRequest.of(new Arguments(Map.of("party", "QZ", "year", "2024"))),
              "anna",
              "first",
              Optional.of(unready),
              Instant.parse("2025-04-01T08:00:00Z"));
    }
  }

  private static HttpResponse<String> get(String role, String path) {
    return role.equals("public")
        ? new Visitor(server.port()).get(path)
        : new Visitor(server.port())
            .get(path, "Authorization", "Bearer " + KEYS.get(role), "Accept", "application/json");
  }

  private static JsonNode json(String role, String path) throws IOException {
    return new ObjectMapper().readTree(get(role, path).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/annual-report.xlsx, 404, 200, 404, 404, 200, 200",
    "/summary.pdf, 404, 200, 404, 404, 200, 200",
    "/imports.csv, 404, 200, 404, 404, 200, 200",
    "/exports.csv, 404, 200, 404, 404, 200, 200",
    "/lines.csv, 404, 200, 404, 404, 404, 200",
    "/manifest.json, 404, 404, 404, 404, 404, 404",
    "/manifest.sha256, 404, 404, 404, 404, 404, 404",
    "'', 404, 200, 404, 404, 200, 200"
  })
  void eachFileIsGivenToThoseItWasSentTo(
      String file, int nobody, int own, int other, int customs, int secretariat, int admin) {
    List<Integer> expected = List.of(nobody, own, other, customs, secretariat, admin);

    assertThat(ROLES.stream().map(role -> get(role, VERSION + file).statusCode()).toList())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"/changes?since=1", "/changes.csv?since=1", "/changes.json?since=1"})
  void whatChangedLineByLineStaysWithTheParty(String changes) {
    assertThat(
            ROLES.stream()
                .map(role -> get(role, "/v1/submissions/QZ/2024/2" + changes).statusCode())
                .toList())
        .isEqualTo(List.of(404, 200, 404, 404, 404, 200));
  }

  @Test
  void theSecretariatIsToldOfAFileOfThePartyAsOfOneThatIsNotThere() {
    String lines = get("secretariat", VERSION + "/lines.csv").body();

    assertThat(lines)
        .contains("There is nothing at /v1/submissions/QZ/2024/1/lines.csv.")
        .isEqualTo(
            get("secretariat", VERSION + "/none.csv").body().replace("none.csv", "lines.csv"));
  }

  @Test
  void theSecretariatIsToldOfTheFilesThatItGetsAndNotWhyTheReportCouldNotWait() throws Exception {
    JsonNode all = json("party:QZ", VERSION);
    JsonNode sent = json("secretariat", VERSION);

    assertThat(all.get("files").findValuesAsText("name"))
        .containsExactly(
            "annual-report.xlsx", "summary.pdf", "imports.csv", "exports.csv", "lines.csv");
    assertThat(all.get("unready").asText()).isEqualTo("P1 waits for its Party");
    assertThat(sent.get("files").findValuesAsText("name"))
        .containsExactly("annual-report.xlsx", "summary.pdf", "imports.csv", "exports.csv");
    assertThat(sent.toString()).doesNotContain("P1");
    assertThat(sent.get("manifest_sha256")).isEqualTo(all.get("manifest_sha256"));
    assertThat(json("secretariat", "/v1/submissions").at("/data/0")).isEqualTo(sent);
    assertThat(json("party:QZ", "/v1/submissions").at("/data/0")).isEqualTo(all);
  }
}
