package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two versions of one submitted report, asked for over the network. */
class SubmissionsOverHttpTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,year
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024
      QZ,2024,actual,exports,QZ,P2,A,II,Naja naja,SKI,1.5,KGM,FR,P2,2024
      """;
  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,P1,A
      """;

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    FixtureWarehouse fixture =
        new FixtureWarehouse(folder)
            .write(ReconciliationTables.RECONCILIATION, Register.LINES)
            .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
            .write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING)
            .run("r1", "2025-03-31");
    freeze("anna", "first", Optional.of("the deadline is today"));
    fixture
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES.replace(",7,", ",9,").replace(",P2", ",P3"))
        .write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING.replace("true,true", "false,true"))
        .run("r2", "2025-03-31");
    freeze("bert", "", Optional.empty());
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "?party=QZ&year=2024, 2",
    "?year=2020-2024, 2",
    "?party=CH, 0",
    "?year=2025, 0"
  })
  void versions_are_listed_by_party_and_year(String filters, int versions) throws Exception {
    assertThat(json("/v1/submissions" + filters).get("data")).hasSize(versions);
  }

  @Test
  void a_version_says_who_when_what_was_open_and_what_its_files_are() throws Exception {
    JsonNode one = json("/v1/submissions/QZ/2024/1");

    assertThat(one.get("frozen_at").asText()).isEqualTo("2025-04-01T08:00:00Z");
    assertThat(one.get("frozen_by").asText()).isEqualTo("anna");
    assertThat(one.get("note").asText()).isEqualTo("first");
    assertThat(one.get("waiting").asInt()).isEqualTo(1);
    assertThat(one.get("unready").asText()).isEqualTo("the deadline is today");
    assertThat(one.get("run").asText()).isEqualTo("r1");
    assertThat(one.get("intact").asBoolean()).isTrue();
    assertThat(one.get("standing").asText()).isEqualTo("INTACT");
    assertThat(one.get("folder").asText()).isEqualTo("submissions/QZ/2024/1");
    assertThat(one.get("manifest_sha256"))
        .isEqualTo(json("/v1/submissions/QZ/2024/2").get("previous"));
    assertThat(one.get("files").findValuesAsText("name"))
        .containsExactly(
            "annual-report.xlsx", "summary.pdf", "imports.csv", "exports.csv", "lines.csv");
    assertThat(one.at("/files/3/sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(json("/v1/submissions").at("/data/0")).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "Submission, /v1/submissions",
    "SubmittedChange, /v1/submissions/QZ/2024/2/changes?since=1"
  })
  void what_is_served_has_the_fields_that_are_described(String schema, String path)
      throws Exception {
    JsonNode described =
        json("/v1/openapi.json").at("/components/schemas/" + schema + "/properties");

    assertThat(json(path).at("/data/0").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(described::fieldNames);
  }

  @Test
  void a_file_is_given_back_byte_for_byte_whatever_the_tables_say_now() throws Exception {
    HttpResponse<byte[]> exports = get("/v1/submissions/QZ/2024/1/exports.csv");

    assertThat(exports.body())
        .isEqualTo(Files.readAllBytes(folder.resolve("submissions/QZ/2024/1/exports.csv")))
        .asString(StandardCharsets.UTF_8)
        .contains("II,Python regius,LIV,7,NAR,DE");
    assertThat(exports.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(exports.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"QZ-2024-1-exports.csv\"");
    String hash = json("/v1/submissions/QZ/2024/1").at("/files/3/sha256").asText();
    assertThat(exports.headers().firstValue("ETag")).hasValue('"' + hash + '"');
    assertThat(
            get("/v1/submissions/QZ/2024/1/exports.csv", "If-None-Match", '"' + hash + '"')
                .statusCode())
        .isEqualTo(304);
    assertThat(get("/v1/submissions/QZ/2024/1/annual-report.xlsx").body()).startsWith('P', 'K');
  }

  @Test
  void a_file_edited_by_hand_is_told_and_not_served() throws Exception {
    Files.writeString(
        folder.resolve("submissions/QZ/2024/1/exports.csv"), "x", StandardOpenOption.APPEND);

    HttpResponse<byte[]> answer = get("/v1/submissions/QZ/2024/1/exports.csv");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("title").asText()).endsWith("exports.csv is no longer what was frozen.");
    assertThat(problem.get("detail").asText()).contains("do not give the hash");
    JsonNode one = json("/v1/submissions/QZ/2024/1");
    assertThat(one.get("intact").asBoolean()).isFalse();
    assertThat(one.get("files").findValuesAsText("intact"))
        .containsExactly("true", "true", "true", "false", "true");
    assertThat(get("/v1/submissions/QZ/2024/1/imports.csv").statusCode()).isEqualTo(200);
  }

  @Test
  void a_manifest_edited_by_hand_is_told_and_none_of_its_files_is_served() throws Exception {
    Path manifest = folder.resolve("submissions/QZ/2024/1/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("anna", "carl"));

    for (String file : List.of("annual-report.xlsx", "imports.csv", "lines.csv")) {
      HttpResponse<byte[]> answer = get("/v1/submissions/QZ/2024/1/" + file);
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(new ObjectMapper().readTree(answer.body()).get("detail").asText())
          .contains("its manifest does not give the hash in manifest.sha256");
    }
    JsonNode one = json("/v1/submissions/QZ/2024/1");
    assertThat(one.get("standing").asText()).isEqualTo("MANIFEST_CHANGED");
    assertThat(one.get("intact").asBoolean()).isFalse();
    assertThat(get("/v1/submissions/QZ/2024/2/imports.csv").statusCode()).isEqualTo(200);
  }

  @Test
  void missing_and_damaged_versions_are_listed_among_the_others() throws Exception {
    Path folders = folder.resolve("submissions/QZ/2024");
    Files.move(folders.resolve("2"), folders.resolve("3"));
    Files.writeString(folders.resolve("1/manifest.json"), "{");

    JsonNode data = json("/v1/submissions?party=QZ").get("data");

    assertThat(data.findValuesAsText("standing"))
        .containsExactly("MANIFEST_UNREADABLE", "MISSING", "MISPLACED");
    assertThat(data.get(1).get("told").asText())
        .isEqualTo("MISSING: a later version is here, and this one is not");
    assertThat(data.findValuesAsText("number")).containsExactly("1", "2", "3");
    assertThat(json("/v1/submissions/QZ/2024/1")).isEqualTo(data.get(0));
    assertThat(get("/v1/submissions/QZ/2024/1/imports.csv").statusCode()).isEqualTo(410);
    assertThat(get("/v1/submissions/QZ/2024/2").statusCode()).isEqualTo(410);
    assertThat(json("/v1/annual-reports/QZ/2024/readiness").at("/submissions/0/intact").asBoolean())
        .isFalse();
  }

  @Test
  void what_a_version_changed_is_told_line_by_line() throws Exception {
    String csv =
        """
        change,direction,issuing_country,permit_no,line_no,column,before,after
        CHANGED,,,,,waiting,1,0
        CHANGED,,,,,unready,the deadline is today,
        CHANGED,,,,,note,first,
        CHANGED,exports,QZ,P1,A,Quantity,7,9
        REMOVED,exports,QZ,P2,A,Appendix,II,
        REMOVED,exports,QZ,P2,A,SpeciesName,Naja naja,
        REMOVED,exports,QZ,P2,A,TermCode,SKI,
        REMOVED,exports,QZ,P2,A,Quantity,1.5,
        REMOVED,exports,QZ,P2,A,UnitCode,KGM,
        REMOVED,exports,QZ,P2,A,TradingPartner,FR,
        REMOVED,exports,QZ,P2,A,ExportPermit,P2,
        REMOVED,exports,QZ,P2,A,Year,2024,
        ADDED,exports,QZ,P3,A,Appendix,,II
        ADDED,exports,QZ,P3,A,SpeciesName,,Naja naja
        ADDED,exports,QZ,P3,A,TermCode,,SKI
        ADDED,exports,QZ,P3,A,Quantity,,1.5
        ADDED,exports,QZ,P3,A,UnitCode,,KGM
        ADDED,exports,QZ,P3,A,TradingPartner,,FR
        ADDED,exports,QZ,P3,A,ExportPermit,,P3
        ADDED,exports,QZ,P3,A,Year,,2024
        """;
    String changes = "/v1/submissions/QZ/2024/2/changes";
    assertThat(get(changes + ".csv?since=1").body()).asString().isEqualTo(csv);
    assertThat(get(changes + "?since=1", "Accept", "text/csv").body()).asString().isEqualTo(csv);
    JsonNode data = json(changes + "?since=1").get("data");
    assertThat(data).hasSize(20);
    assertThat(data.get(3).get("after").asText()).isEqualTo("9");
    assertThat(data.get(4).get("after").isNull()).isTrue();

    Files.delete(folder.resolve("submissions/QZ/2024/1/lines.csv"));
    assertThat(get(changes + "?since=1").statusCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QZ/2024/3|404|There is no version 3 of the annual report of QZ for 2024.",
        "CH/2024/1|404|There is no version 1 of the annual report of CH for 2024.",
        "QZ/2024/1/none.csv|404|A submission has no file “none.csv”.",
        "QZ/2024/1/manifest.json|404|A submission has no file “manifest.json”.",
        "QZ/2024/2/changes|400|The parameter since of changes is missing.",
        "QZ/2024/2/changes?since=9|404|There is no version 9 of the annual report of QZ for 2024.",
        "QZ/2024/1/..%2Fmanifest.json|404|A submission has no file “../manifest.json”.",
        "%2e%2e/2024/1|400|",
        "QZ/20/1|400|The filter year knows no value “20”.",
        "?party=QQ|400|The filter party knows no value “QQ”.",
        "?number=1|400|There is no parameter “number” for submissions."
      })
  void what_is_not_there_is_said_as_a_problem(String path, int status, String title)
      throws Exception {
    HttpResponse<byte[]> answer =
        get("/v1/submissions" + (path.startsWith("?") ? path : "/" + path));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (title != null) {
      assertThat(new ObjectMapper().readTree(answer.body()).get("title").asText()).isEqualTo(title);
    }
  }

  private void freeze(String by, String note, Optional<String> unready) throws IOException {
    try (Warehouse open = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      new Freezing(new Submissions(open), Reading.current(open))
          .freeze(
              ReportRequest.of(new Arguments(Map.of("party", "QZ", "year", "2024"))),
              by,
              note,
              unready,
              Instant.parse("2025-04-01T08:00:00.123Z"));
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
