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
import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private FixtureWarehouse fixture;
  private Warehouse warehouse;
  private Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    fixture = Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  private HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .method(method, HttpRequest.BodyPublishers.noBody());
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(
          request.build(), BodyHandlers.ofString(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode json(String path) {
    try {
      return JSON.readTree(get(path).body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void quantitiesAreExactAndBlankIsNullInJson() {
    String body = get("/v1/reconciliation?state=USED").body();
    assertThat(body)
        .contains("\"traded_quantity\":2.500000000000001,")
        .contains("\"balance\":-0.000000000000001,")
        .contains("\"endorsed_quantity\":null,")
        .contains("\"partner_country\":\"DE\"")
        .endsWith(
            "\"page\":{\"next\":null,\"size\":100,\"total\":1},\"source\":{\"table\":\"reconciliation\",\"version\":0,\"query\":\"reconciliation?state=USED\",\"run\":\"r1\"}}");
  }

  @Test
  void namibiaIsNamibia() {
    assertThat(json("/v1/reconciliation?partner=NA").at("/data/0/permit_no").asText())
        .isEqualTo("24QZ2");
  }

  @Test
  void csvHasTheColumnsOfTheContractAndPlainValues() {
    List<String> lines = get("/v1/reconciliation.csv?taxon=Python").body().lines().toList();
    assertThat(lines.get(0))
        .startsWith(
            "party,issuing_country,permit_no,line_no,permit_type,issue_date,valid_until,permit_status,scientific_name,appendix,term,source,purpose,partner_country,unit,issued_quantity,endorsed_quantity,customs_quantity,traded_quantity,evidence,balance,state,findings,trade_year,as_of");
    assertThat(lines.get(1))
        .startsWith(
            "QZ,QZ,24/QZ/1,A,E,2024-01-05,2024-07-04,ISSUED,Python regius,II,LIV,C,T,DE,NAR,10,7,,7,ENDORSEMENT,3,PART_USED,ENDORSED_NOT_DECLARED,2024,2025-03-31");
    assertThat(lines).hasSize(2);
  }

  @Test
  void closedProblemsAreNotShown() {
    assertThat(json("/v1/rejects").at("/page/total").asInt()).isEqualTo(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapAndFromTheSameRun() {
    JsonNode first = json("/v1/reconciliation?size=2");
    String next = first.at("/page/next").asText();
    fixture.write(ReconciliationTables.RECONCILIATION, "party\nXX\n").run("r2", "2025-04-30");
    JsonNode second = json("/v1/reconciliation?size=2&after=" + next);
    assertThat(first.at("/data/1/line_no").asText()).isEqualTo("B");
    assertThat(second.at("/data/0/permit_no").asText()).isEqualTo("24QZ2");
    assertThat(second.at("/page/next").isNull()).isTrue();
    assertThat(second.at("/source/run").asText()).isEqualTo("r1");
    assertThat(json("/v1/reconciliation").at("/source/run").asText()).isEqualTo("r2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/reconciliation?colour=red|party, year, state, finding, taxon, appendix, partner, version, size, after",
        "/v1/reconciliation?state=used|VOID_USED, CANCELLED, INCOMPARABLE, OVER_USED, USED, PART_USED, OPEN, UNUSED",
        "/v1/reconciliation?year=24|a year such as 2001",
        "/v1/reconciliation?state=USED,|single commas",
        "/v1/reconciliation?state=USED&state=OPEN|one comma list",
        "/v1/reconciliation?size=0|1 \u2026 10000",
        "/v1/reconciliation?after=x|not the",
        "/v1/rejects?severity=BAD|REJECTED, HELD, WARNING",
        "/v1/annual-reports/QZ/2024.csv|No direction was given",
        "/v1/annual-reports/QZ/2024.csv?direction=out|exports, imports",
        "/v1/annual-reports/QZ/2024.xlsx?manufactured=all|listed, summed",
        "/v1/annual-reports/QZ/2024.csv?direction=exports&manufactured=summed|only the workbook",
        "/v1/charts/states.svg?unit=TON|KGM"
      })
  void aWrongRequestIsRefusedNamingWhatIsAllowed(String path, String words) throws IOException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(response.body()).get("detail").asText()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/nothing,404",
    "/v1/charts/pie.svg,404",
    "/v1/trace/reconciliation/QZ/none/A,404",
    "/v1/annual-reports/CH/2024.xlsx,404",
    "/permits/QZ/none,404",
    "/v1/reconciliation.pdf,406"
  })
  void whatIsNotThereIsSaidAsAProblem(String path, int status) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void anotherMethodIsRefused() {
    HttpResponse<String> response = send("DELETE", "/v1/reconciliation");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void theFormFollowsTheAcceptField() {
    assertThat(get("/v1/matches", "Accept", "text/csv;q=0.5, application/json;q=0.1").body())
        .startsWith("party,declaration_country,");
    HttpResponse<String> none = get("/v1/matches", "Accept", "image/png");
    assertThat(none.statusCode()).isEqualTo(406);
    assertThat(none.headers().firstValue("Vary")).hasValue("Accept-Language, Cookie, Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"a\", %s", "*"})
  void anUnchangedAnswerIsNotSentAgain(String pattern) {
    String tag = get("/v1/matches").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/v1/matches", "If-None-Match", pattern.formatted(tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aNewRunChangesTheTag() {
    String tag = get("/v1/matches").headers().firstValue("ETag").orElseThrow();
    fixture.run("r2", "2025-04-30");
    assertThat(get("/v1/matches", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void headGivesTheHeadersAlone() {
    HttpResponse<String> head = send("HEAD", "/v1/reconciliation.csv");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theUploadFileHasExactlyItsColumns() {
    assertThat(get("/v1/annual-reports/QZ/2024.csv?direction=exports").body())
        .isEqualTo(
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Python regius,LIV,7,NAR,DE,,24/QZ/1,,,T,C,2024
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/annual-reports/QZ/2024.xlsx",
        "/v1/annual-reports/QZ/2024.xlsx?manufactured=summed&contact=A.%20Officer",
        "/v1/annual-reports/QZ/2024.pdf",
        "/v1/annual-reports/QZ/2024.pdf?language=es&basis=issued&nil-return=true",
        "/v1/annual-reports/QZ/2024.json",
        "/v1/reconciliation.xlsx",
        "/v1/reconciliation.parquet?year=2024&taxon=Python",
        "/v1/trade/comptab",
        "/v1/trade/net-exports.csv?pivot=true",
        "/v1/charts/issued-vs-traded.svg",
        "/v1/charts/states.png?party=QZ",
        "/v1/charts/traded-by-month.csv?year=2024",
        "/v1/charts/top-taxa.json",
        "/v1/charts/top-partners.svg",
        "/v1/charts/trend.svg",
        "/v1/charts/issued-vs-actual.png?party=QZ&year=2024&direction=exports",
        "/v1/tables",
        "/v1/openapi.json",
        "/health",
        "/metrics",
        "/style.css",
        "/",
        "/docs",
        "/matches",
        "/rejects?code=UNKNOWN_APPENDIX",
        "/reconciliation?party=&state=USED"
      })
  void everyAddressAnswers(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aPermitNumberMayHoldSlashes() {
    String page = get("/permits/QZ/24/QZ/1").body();
    assertThat(page)
        .contains("<h1>Permit 24/QZ/1 of QZ</h1>")
        .contains("not counted: certified twice")
        .contains("href=\"/trace/reconciliation/QZ/24/QZ/1/A?party=QZ\"");
  }

  @Test
  void aScriptInANameStaysText() {
    assertThat(get("/reconciliation").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(get("/v1/charts/issued-vs-traded.svg?unit=KGM").body()).doesNotContain("<script");
  }

  @Test
  void aTraceLeadsToFilesRowsAndOriginalText() {
    JsonNode trace = json("/v1/trace/reconciliation/QZ/24/QZ/1/A");
    assertThat(trace.at("/origins")).hasSize(3);
    assertThat(trace.at("/origins/0").toString())
        .isEqualTo(
            "{\"kind\":\"permits\",\"file\":\"permits.csv\",\"sha256\":\"ab01\",\"landed\":\"landing/ab/ab01/original\",\"sheet\":null,\"row\":2,\"run_id\":\"r0\",\"counted\":true,\"left_out\":null,\"day\":\"2024-01-05\",\"quantity\":\"10 NAR\",\"original\":{\"permit_no\":\"24/QZ/1\",\"scientific_name\":\"Python regius\",\"quantity\":\"10,0\"},\"no_text\":null,\"read_as\":[]}");
    assertThat(trace.at("/origins/2/left_out").asText()).isEqualTo("REPEATED");
    assertThat(trace.at("/origins/2/original/permit_no").asText()).isEqualTo("24QZ1");
    assertThat(get("/trace/reconciliation/QZ/24/QZ/1/A").body()).contains("<dd>24/qz/1</dd>");
  }
}
