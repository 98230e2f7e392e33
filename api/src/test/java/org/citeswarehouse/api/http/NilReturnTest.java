package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report without a line is given on purpose or not at all. The fixture has exports of 2024. */
class NilReturnTest {

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023.xlsx",
        "2023.csv?direction=imports",
        "2023.json",
        "2024.xlsx?basis=issued",
        "2024.csv?direction=exports&basis-exports=issued"
      })
  void a_year_without_a_line_asks_for_a_nil_return(String report) throws Exception {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/QZ/" + report);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(problem(answer).get("title").asText())
        .startsWith("There is nothing in the annual report of QZ for 202")
        .endsWith(": not a single line in either direction.");
    assertThat(problem(answer).get("remedy").asText()).contains("nil-return=true");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void a_nil_return_is_a_cover_with_both_ticks() throws Exception {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/QZ/2023.xlsx?nil-return=true");

    assertThat(answer.statusCode()).isEqualTo(200);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      Stream<String> cover =
          StreamSupport.stream(workbook.getSheet("Cover").spliterator(), false)
              .filter(row -> row.getCell(1) != null)
              .map(row -> row.getCell(0).getStringCellValue() + ": " + row.getCell(1));
      assertThat(cover.filter(line -> line.contains("\u2612")))
          .containsExactly(
              "No trade: imports: \u2612 no trade occurred",
              "No trade: exports and re-exports: \u2612 no trade occurred");
    }
    assertThat(text("/v1/annual-reports/QZ/2023.csv?direction=exports&nil-return=true").lines())
        .hasSize(1);
  }

  @Test
  void a_year_with_lines_is_no_nil_return() throws Exception {
    HttpResponse<byte[]> answer =
        get("/v1/annual-reports/QZ/2024.csv?direction=imports&nil-return=true");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer).get("title").asText())
        .isEqualTo("The annual report of QZ for 2024 is no nil return: it has 1 lines.");
  }

  @Test
  void one_direction_without_lines_is_ticked_on_request() throws Exception {
    assertThat(ticks("2024.xlsx"))
        .containsExactly(
            "No trade: imports: \u2610 no line; nobody said that no trade occurred",
            "No trade: exports and re-exports: \u2610");
    assertThat(ticks("2024.xlsx?nil-imports=true"))
        .containsExactly(
            "No trade: imports: \u2612 no trade occurred",
            "No trade: exports and re-exports: \u2610");
    assertThat(title("2024.xlsx?nil-exports=true"))
        .isEqualTo(
            "The exports and re-exports in the annual report of QZ for 2024 are no nil return:"
                + " there are 1 lines.");
    assertThat(title("2023.xlsx?nil-imports=true"))
        .startsWith("There is nothing in the annual report of QZ for 2023");
  }

  @ParameterizedTest
  @CsvSource({
    "ARRIVAL_WITHOUT_DOCUMENT, Arrived on a document that is in no register, false, 1",
    "LINE_UNDECIDED, Line of the permit not known, false, 1",
    "INCOMPARABLE, Used in a unit that cannot be compared, true, 0",
  })
  void what_crossed_and_was_left_out_is_no_nil_return_accepted_or_not(
      String check, String said, boolean blocks, int accepted) throws Exception {
    Register.in(folder)
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            "party,report_year,basis,direction,check_code,blocks,reported,permit_no\n"
                + "QZ,2024,actual,imports,%s,%s,false,TG-1\n".formatted(check, blocks)
                + "QZ,2024,actual,imports,OPEN,false,false,P9\n"
                + "QZ,2023,actual,imports,%s,%s,false,TG-2\n".formatted(check, blocks))
        .run("r2", "2025-03-31");

    assertThat(title("2024.xlsx?nil-imports=true"))
        .isEqualTo(
            "It cannot be said of the imports of QZ in 2024 that no trade occurred: %s: 1 (accepted: %d)."
                .formatted(said, accepted));
    assertThat(title("2023.xlsx?nil-return=true"))
        .startsWith("It cannot be said of the imports of QZ in 2023");
  }

  @Test
  void a_nil_return_of_a_year_that_is_not_over_is_refused() throws Exception {
    assertThat(title("2025.xlsx?nil-return=true"))
        .isEqualTo(
            "It cannot be said yet of QZ in 2025 that no trade occurred: the year is not over on"
                + " 2025-03-31.");
  }

  private String title(String report) throws Exception {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/QZ/" + report);
    assertThat(answer.statusCode()).isIn(400, 404);
    return problem(answer).get("title").asText();
  }

  private List<String> ticks(String report) throws Exception {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/QZ/" + report);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      return StreamSupport.stream(workbook.getSheet("Cover").spliterator(), false)
          .filter(row -> row.getCell(1) != null)
          .map(row -> row.getCell(0).getStringCellValue() + ": " + row.getCell(1))
          .filter(line -> line.startsWith("No trade"))
          .toList();
    }
  }

  @Test
  void a_direction_without_lines_beside_one_with_some_is_told() throws Exception {
    HttpResponse<byte[]> imports = get("/v1/annual-reports/QZ/2024.csv?direction=imports");
    HttpResponse<byte[]> exports = get("/v1/annual-reports/QZ/2024.csv?direction=exports");

    assertThat(new String(imports.body(), StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(imports.headers().firstValue("Cites-Notice"))
        .hasValue(
            "Note: no line of imports in the annual report of QZ for 2024; the file holds its"
                + " header only.");
    assertThat(exports.headers().firstValue("Cites-Notice")).isEmpty();
  }

  @Test
  void trade_that_partners_report_where_there_is_no_line_is_told_and_refuses_nothing()
      throws Exception {
    Register.in(folder)
        .write(
            TradeTables.COMPTAB,
            """
            release,year,appendix,taxon,genus,importer,exporter,importer_quantity,exporter_quantity,term,unit
            v1,2023,II,Naja naja,Naja,QZ,TG,,500,LIV,
            v1,2023,II,Naja naja,Naja,DE,QZ,3,,LIV,
            v1,2024,II,Naja naja,Naja,QZ,TG,,20,LIV,
            """)
        .run("r2", "2025-03-31");

    assertThat(notice("2023.xlsx?nil-return=true"))
        .isEqualTo(
            "Note: partner countries report trade where the annual report of QZ for 2023 has no"
                + " line of imports, in 1 rows; see ./cites export report-partners --party QZ"
                + " --year 2023 --direction imports --out partners.csv"
                + " Note: partner countries report trade where the annual report of QZ for 2023 has"
                + " no line of exports, in 1 rows; see ./cites export report-partners --party QZ"
                + " --year 2023 --direction exports --out partners.csv");
    assertThat(notice("2024.csv?direction=imports"))
        .startsWith("Note: no line of imports")
        .contains(" Note: partner countries report trade where the annual report of QZ for 2024");
    assertThat(notice("2024.xlsx")).contains("has no line of imports, in 1 rows");
    assertThat(problem(get("/v1/annual-reports/QZ/2023.xlsx")).get("remedy").asText())
        .contains("./cites export report-partners --party QZ --year 2023");
  }

  @ParameterizedTest
  @CsvSource({
    "CH/2024.xlsx, 404, There is no register of CH in the warehouse.",
    "CH/2024.csv?direction=exports, 404, There is no register of CH in the warehouse.",
    "CH/2024.xlsx?nil-return=true, 404, There is no register of CH in the warehouse.",
    "QQ/2024.xlsx, 400, The filter party knows no value “QQ”.",
    "QZ/2023.xlsx?nil-return=yes, 400, The filter nil-return knows no value “yes”."
  })
  void an_unknown_party_and_an_unknown_value_are_refused(String report, int status, String title)
      throws Exception {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/" + report);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(problem(answer).get("title").asText()).isEqualTo(title);
  }

  private String notice(String report) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get("/v1/annual-reports/QZ/" + report);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Cites-Notice").orElse("");
  }

  private static JsonNode problem(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return new ObjectMapper().readTree(answer.body());
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }
}
