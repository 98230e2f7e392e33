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
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines that break rules, at an address. No country is EU (P14); no pair of LIV and purpose H, nor
 * of SKI and purpose B, is allowed (S3), and somebody let the second one stand.
 */
class ReportValidationTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year
      QZ,2024,actual,exports,QZ,P1,A,II,Naja naja,LIV,0.0000001,NAR,EU,P1,H,W,2024
      QZ,2024,actual,exports,QZ,P2,A,II,Naja naja,SKI,3,NAR,DE,P2,B,W,2024
      QZ,2024,actual,imports,FR,P3,A,II,Naja naja,LIV,2,NAR,EU,P3,T,W,2024
      QZ,2024,issued,exports,QZ,P4,A,II,Naja naja,LIV,2,NAR,DE,P4,T,W,2024
      """;

  @TempDir private Path folder;
  private FixtureWarehouse tables;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() {
    tables =
        Register.in(folder)
            .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
            .write(
                DecisionTables.DECISIONS,
                """
                decision_id,party,action,rule,value,report_year,undoes,reason,decided_by,decided_at
                d1,QZ,WAIVE,S3,SKI / B,2024,,bred skins,anna,2025-01-02 10:00:00
                """)
            .run("r2", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  @Test
  void each_line_and_rule_is_a_row() throws Exception {
    assertThat(csv("party=QZ&year=2024"))
        .isEqualTo(
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,rule,level,value,message,suggestion,waived
            QZ,2024,actual,exports,QZ,P1,A,P14,PRIMARY,EU,P14S
            QZ,2024,actual,exports,QZ,P1,A,S3,SECONDARY,LIV / H,S3S
            QZ,2024,actual,exports,QZ,P2,A,S3,SECONDARY,SKI / B,S3Sbred skins (anna)
            QZ,2024,actual,imports,FR,P3,A,P14,PRIMARY,EU,P14S
            """);
    assertThat(csv("party=QZ&year=2024&basis=issued").lines()).hasSize(1);
  }

  @Test
  void errors_and_open_warnings_are_listed_apart() throws Exception {
    assertThat(csv("party=QZ&year=2024&level=PRIMARY&direction=imports").lines().skip(1))
        .containsExactly("QZ,2024,actual,imports,FR,P3,A,P14,PRIMARY,EU,P14S");
    assertThat(csv("party=QZ&year=2024&level=SECONDARY,ADDED&waived=false").lines().skip(1))
        .containsExactly("QZ,2024,actual,exports,QZ,P1,A,S3,SECONDARY,LIV / H,S3S");
    assertThat(csv("party=QZ&year=2024&rule=S3&waived=true").lines().skip(1))
        .containsExactly(
            "QZ,2024,actual,exports,QZ,P2,A,S3,SECONDARY,SKI / B,S3Sbred skins (anna)");
  }

  @Test
  void a_reexport_certificate_without_origin_is_asked_about() throws Exception {
    String header = LINES.substring(0, LINES.indexOf('\n')) + ",permit_type,country_of_origin\n";
    String line = "QZ,2024,actual,exports,QZ,%s,A,II,Naja naja,LIV,2,NAR,DE,%s,T,C,2024,%s,%s\n";
    tables
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            header
                + line.formatted("R1", "R1", "R", "")
                + line.formatted("R2", "R2", "R", "GH")
                + line.formatted("E3", "E3", "E", ""))
        .run("r3", "2025-03-31");

    assertThat(csv("party=QZ&year=2024&rule=X7").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("QZ,2024,actual,exports,QZ,R1,A,X7,ADDED,R1 / ,");
  }

  @Test
  void it_is_read_page_by_page() throws Exception {
    JsonNode first = json("party=QZ&year=2024&size=3");
    JsonNode second = json("party=QZ&year=2024&size=3&after=" + first.at("/page/next").asText());

    assertThat(first.at("/page/total").asInt()).isEqualTo(4);
    assertThat(first.get("data")).hasSize(3);
    assertThat(second.get("data")).hasSize(1);
    assertThat(second.at("/data/0/permit_no").asText()).isEqualTo("P3");
  }

  @Test
  void it_is_about_one_report() throws Exception {
    assertThat(get("/v1/report-validation?party=QZ").statusCode()).isEqualTo(400);
    assertThat(get("/v1/report-validation?party=QZ&year=2023-2024").statusCode()).isEqualTo(400);
    assertThat(get("/v1/report-validation?party=CH&year=2024").statusCode()).isEqualTo(404);
  }

  @Test
  void the_front_page_counts_them_and_follows_the_next_run() throws Exception {
    assertThat(get("/?party=QZ&year=2024").body())
        .contains("Not ready: 2 records wait for a decision or a correction.");

    tables
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES.replace(",EU,", ",DE,"))
        .run("r3", "2025-03-31");

    assertThat(get("/?party=QZ&year=2024").body())
        .doesNotContain("records wait for a decision or a correction");
    assertThat(csv("party=QZ&year=2024&level=PRIMARY").lines()).hasSize(1);
  }

  /** What a rule says is tested where rules are; a letter stands for it here. */
  private String csv(String query) throws IOException, InterruptedException {
    return get("/v1/report-validation.csv?" + query)
        .body()
        .replaceAll("(P14|S3)(,[A-Z]+,[^,]*,).*?,(bred skins \\(anna\\))?\n", "$1$2$1S$3\n");
  }

  private JsonNode json(String query) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get("/v1/report-validation?" + query).body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
