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
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as an earlier run left them, and what the later one knows of deliveries. */
class AsTheyWereTest {

  private static final String COLUMNS = Register.LINES.lines().findFirst().orElseThrow();
  private static final String UNUSED =
      "QZ,QZ,24QZ9,A,E,2024-02-01,2024-03-31,ISSUED,Naja naja,II,SKI,W,T,DE,NAR,5,,,0,NONE,5,UNUSED"
          + ",,,2025-03-31,E,Naja,r0,ab01,permits.csv,4,NOT_KNOWN,2024-02;2024-03\n";

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() {
    FixtureWarehouse fixture = Register.in(folder);
    fixture
        .write(ReconciliationTables.RECONCILIATION, COLUMNS + ",coverage,coverage_gaps\n" + UNUSED)
        .write(
            CoverageTables.EVIDENCE_COVERAGE,
            """
            party,evidence,office,direction,month,rows,delivered,basis,reason,expected
            QZ,CUSTOMS,,E,2024-02-01,2,YES,INFERRED,Records held: 2.,2
            QZ,CUSTOMS,*,E,2024-02-01,0,NO,DECLARED,Stated by an officer.,5
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

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(path).body());
  }

  @Test
  void aListIsReadAsTheRunLeftIt() throws Exception {
    assertThat(json("/v1/reconciliation").at("/page/total").asInt()).isEqualTo(1);
    JsonNode then = json("/v1/reconciliation?version=r1");
    assertThat(then.at("/page/total").asInt()).isEqualTo(3);
    assertThat(then.at("/source/run").asText()).isEqualTo("r1");
    assertThat(then.at("/source/version").asInt()).isZero();
    assertThat(get("/v1/reconciliation.csv?version=r1").body()).contains("24/QZ/1");
  }

  @Test
  void theNextPageStaysWithTheVersion() throws Exception {
    JsonNode first = json("/v1/reconciliation?version=r1&size=2");
    String after = first.at("/page/next").asText();
    JsonNode second = json("/v1/reconciliation?version=r1&size=2&after=" + after);
    assertThat(second.at("/data").size()).isEqualTo(1);
    assertThat(second.at("/source/run").asText()).isEqualTo("r1");
    assertThat(get("/v1/reconciliation?version=r2&after=" + after).statusCode()).isEqualTo(400);
  }

  @Test
  void aTimeMeansTheLastRunThatHadEndedByThen() throws Exception {
    assertThat(json("/v1/reconciliation?version=2025-04-01").at("/source/run").asText())
        .isEqualTo("r2");
    HttpResponse<String> early = get("/v1/reconciliation?version=2025-03-31");
    assertThat(early.statusCode()).isEqualTo(404);
    assertThat(early.body()).contains("The warehouse held nothing at 2025-03-31", "r1");
  }

  @Test
  void whatIsNeitherRunNorTimeIsSaidSo() throws Exception {
    HttpResponse<String> unknown = get("/v1/reconciliation?version=yesterday");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("neither a run of this warehouse nor a time");
  }

  @Test
  void aVersionWhoseFilesWereClearedAwayIsGone() throws Exception {
    Files.delete(folder.resolve("tables/reconciliation/part-00000.parquet"));
    HttpResponse<String> gone = get("/v1/reconciliation?version=r1");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("Version 0 of table reconciliation can no longer be read");
    assertThat(get("/v1/reconciliation").statusCode()).isEqualTo(200);
  }

  @Test
  void deliveriesAreServedByOfficeAndMonth() throws Exception {
    assertThat(json("/v1/coverage?office=*&direction=E&year=2024").at("/data/0/delivered").asText())
        .isEqualTo("NO");
    assertThat(json("/v1/coverage?delivered=YES").at("/data/0/office").isNull()).isTrue();
    assertThat(get("/coverage?party=QZ").body()).contains("Stated by an officer.");
  }

  @Test
  void aPermitThatMayHaveBeenUsedIsSaidToBeSo() throws Exception {
    assertThat(get("/permits/QZ/24QZ9").body())
        .contains("Nothing crossed on this line", "Whether it was used is not known");
  }
}
