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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.annual.ValidationOutput;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.model.table.ChainTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.QuotaTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What openapi.json says, held against what is served, both ways. */
class DescriptionTest {

  /** Values for the parameters in paths. */
  private static final Map<String, String> PATH =
      Map.of(
          "suffix", "json",
          "party", "QZ",
          "year", "2024",
          "number", "1",
          "list", "term",
          "id", "none",
          "file", "exports.csv",
          "key", "QZ/24QZ2/A");

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    description = new ObjectMapper().readTree(get("/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  static List<String> paths() {
    Entrance entrance =
        new Entrance(
            new Accounts(folder),
            Serving.onThisMachine("127.0.0.1", 0),
            new Sessions(),
            new Agreements(folder),
            null);
    return new Routes(
            warehouse,
            new Pages(warehouse),
            new Metrics(),
            new Forms((ctx, form) -> {}),
            Features.of(warehouse, entrance, Server.LARGEST_UPLOAD))
        .all().stream()
            .filter(r -> r.method().equals("GET"))
            .map(Route::path)
            .filter(p -> p.startsWith("/v1/") || p.equals("/health") || p.equals("/metrics"))
            .map(p -> p.replace("<key>", "{key}"))
            .toList();
  }

  private static List<String> query(String path) {
    List<String> words = new ArrayList<>();
    for (JsonNode parameter : description.get("paths").get(path).get("get").path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? description.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (resolved.get("in").asText().equals("query")) {
        words.add(resolved.get("name").asText());
      }
    }
    return words;
  }

  private static String address(String path) {
    String name = path.contains("/trace/") ? "reconciliation" : "states";
    if (path.equals("/v1/trace/{name}")) {
      name = "comptab";
    }
    String address = path.replace("{name}", name);
    for (Map.Entry<String, String> value : PATH.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    return address;
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    description.get("paths").fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(new TreeSet<>(paths()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theServerTakesExactlyTheParametersThatAreDescribed(String path) throws Exception {
    HttpResponse<String> refused = get(address(path) + "?undescribed=1");
    assertThat(refused.statusCode()).isEqualTo(400);
    String detail = new ObjectMapper().readTree(refused.body()).get("detail").asText();
    String allowed = detail.replaceFirst(".*[Aa]llowed are:? ", "").replaceFirst("\\.$", "");
    assertThat(allowed.equals("none") ? List.<String>of() : Arrays.asList(allowed.split(", ", -1)))
        .containsExactlyInAnyOrderElementsOf(query(path));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyAnswerIsOneOfThoseDescribed(String path) throws Exception {
    HttpResponse<String> answer = get(address(path));
    JsonNode responses = description.get("paths").get(path).get("get").get("responses");
    String status = Integer.toString(answer.statusCode());
    assertThat(responses.has(status)).as(status).isTrue();
    if (answer.statusCode() == 200) {
      String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
      assertThat(responses.at("/200/content").has(type)).as(type).isTrue();
    }
  }

  static List<Map.Entry<String, Table>> rows() {
    return List.of(
        Map.entry("ReconciliationRow", ReconciliationTables.RECONCILIATION),
        Map.entry("MatchRow", ReconciliationTables.MATCHES),
        Map.entry("RejectRow", RegisterTables.REJECTS),
        Map.entry("ChainRow", ChainTables.REEXPORT_CHAINS),
        Map.entry("SharedNumberRow", ChainTables.SHARED_NUMBERS),
        Map.entry("QuotaUseRow", QuotaTables.QUOTA_USE),
        Map.entry("CoverageRow", CoverageTables.EVIDENCE_COVERAGE),
        Map.entry("IllegalTradeRow", IllegalTradeTables.ILLEGAL_TRADE),
        Map.entry("CodeRow", MappingTables.CODE_MAPPINGS),
        Map.entry("QueueRow", DecisionTables.WORK_QUEUE),
        Map.entry("DecisionRow", DecisionTables.DECISION_EFFECTS),
        Map.entry("ComptabRow", TradeTables.COMPTAB),
        Map.entry("ReportCheckRow", ReportTables.ANNUAL_REPORT_CHECKS),
        Map.entry("AnnualReportLine", ReportTables.ANNUAL_REPORT_LINES));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowsHaveTheColumnsOfTheirTable(Map.Entry<String, Table> row) {
    List<String> described = new ArrayList<>();
    description
        .at("/components/schemas/" + row.getKey() + "/properties")
        .fieldNames()
        .forEachRemaining(described::add);
    assertThat(described).isEqualTo(row.getValue().columns().stream().map(Column::name).toList());
  }

  @Test
  void rowsOfValidationHaveTheirColumns() {
    List<String> described = new ArrayList<>();
    description
        .at("/components/schemas/ReportValidationRow/properties")
        .fieldNames()
        .forEachRemaining(described::add);
    assertThat(described).isEqualTo(ValidationOutput.COLUMNS.stream().map(Column::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "ReportPartnerRow, report-partners",
    "ReportComparisonRow, report-comparison",
    "ProblemGroupRow, problems",
    "FixRow, fixes",
    "ReleaseRow, releases"
  })
  void rowsThatNoTableHasAreThoseOfTheirOutput(String row, String output) {
    List<String> described = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field :
        description.at("/components/schemas/" + row + "/properties").properties()) {
      described.add(field.getKey());
      meanings.add(field.getValue().get("description").asText());
    }
    List<Column> columns =
        Outputs.find(output)
            .orElseThrow()
            .query(Reading.current(warehouse), new Arguments(Map.of()))
            .columns();
    assertThat(described).isEqualTo(columns.stream().map(Column::name).toList());
    assertThat(meanings).isEqualTo(columns.stream().map(Column::doc).toList());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void rowsThatAreServedHaveTheFieldsThatAreDescribed(String path) throws Exception {
    JsonNode item =
        description.at(
            "/paths/"
                + path.replace("/", "~1")
                + "/get/responses/200/content/application~1json/schema/allOf/1/properties/data/items/$ref");
    JsonNode properties = description.at(item.asText().substring(1) + "/properties");
    JsonNode data = new ObjectMapper().readTree(get(path).body()).get("data");
    assertThat(data).isNotEmpty();
    List<String> served = new ArrayList<>();
    data.get(0).fieldNames().forEachRemaining(served::add);
    List<String> described = new ArrayList<>();
    properties.fieldNames().forEachRemaining(described::add);
    assertThat(served).isEqualTo(described);
  }

  static List<String> lists() {
    return List.of("/v1/reconciliation", "/v1/matches", "/v1/rejects");
  }
}
