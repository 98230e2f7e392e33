package org.citeswarehouse.api.front;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer sees first. */
class FrontPageTest {

  @TempDir private Path folder;

  @Test
  void tasksStandInTheOrderInWhichTheyAreBestDone() {
    filled();
    String page = get("/");
    assertThat(page)
        .contains("The annual report for 2024 was due on 31 Oct 2025:")
        .containsSubsequence(
            "<li class=\"next\"><a href=\"/problems?party=QZ\"><strong>Mend rows of files</strong>",
            "1 rows of 1 files could not be used.",
            "<li class=\"open\"><a href=\"/desk?party=QZ&amp;year=2024\">",
            "2 questions wait at the reconciliation desk; 1 of them hold up the report.",
            "<li class=\"open\"><a href=\"/reports/QZ/2024\">",
            "Not ready:");
  }

  @Test
  void aFrozenReportAlthoughRecordsWaitIsNotCalledDone() throws IOException {
    filled();
    Files.createDirectories(folder.resolve("submissions/QZ/2024/1"));
    assertThat(get("/"))
        .containsPattern(
            "<strong>Annual report</strong></a> <span class=\"tag\">frozen although \\d+ wait</span>"
                + "<br>Version 1 is frozen\\.");
  }

  @Test
  void aBuildThatIsNeededComesFirst() {
    filled().run("r3", "ingest permits", "QZ", null);
    assertThat(get("/"))
        .containsSubsequence("<li class=\"next\"><a href=\"/uploads\">", "Build again")
        .contains("Files or decisions of QZ came in after its last build");
  }

  @Test
  void coverageIsToldByOfficeAndMonthInWordsAndNotByColourAlone() {
    filled();
    assertThat(get("/").replaceAll("\\s*\n\\s*", ""))
        .contains(
            "<a href=\"/coverage?office=Port&amp;party=QZ\">Port</a>"
                + " <span class=\"code\">endorsements</span></th>"
                + "<td class=\"yes\">12</td><td class=\"no\">no</td>"
                + "<td class=\"unknown\">3?</td><td>–</td>");
  }

  @Test
  void holdingsAndTradeStatisticsAreCounted() {
    filled();
    assertThat(get("/"))
        .contains(
            "<th scope=\"row\">Exempla (synthetic Party of the demo) (QZ)</th>"
                + "<td>2024</td><td class=\"number\">3</td>"
                + "<td class=\"number\">2</td><td class=\"number\">2</td>"
                + "<td class=\"number\">1</td>")
        .contains(
            "<th scope=\"row\">2024v1</th><td>2001 to 2002</td><td class=\"number\">2</td>"
                + "<td class=\"number\">2</td>")
        .contains("<a class=\"get\" href=\"/trade\">");
  }

  @Test
  void anEmptyWarehouseSaysHowToBegin() throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    assertThat(get("/")).contains("Nothing here yet", "href=\"/uploads\"");
  }

  private FixtureWarehouse filled() {
    return Register.in(folder)
        .write(
            DecisionTables.WORK_QUEUE,
            """
            party,rank,question,issuing_country,permit_no,line_no,report_year,blocks
            QZ,1,VOID_USED,QZ,24/QZ/1,A,2024,true
            QZ,2,OVER_USED,QZ,24/QZ/1,B,2024,false
            """)
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            """
            party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
            QZ,2024,actual,exports,VOID_USED,true,true,QZ,24/QZ/1,A
            """)
        .write(
            CoverageTables.EVIDENCE_COVERAGE,
            """
            party,evidence,direction,office,month,rows,delivered
            QZ,ENDORSEMENT,E,Port,2024-01-01,12,YES
            QZ,ENDORSEMENT,E,Port,2024-02-01,4,YES
            QZ,ENDORSEMENT,I,Port,2024-02-01,0,NO
            QZ,ENDORSEMENT,E,Port,2024-03-01,3,UNKNOWN
            QZ,ENDORSEMENT,E,*,2024-01-01,12,YES
            """)
        .write(
            TradeTables.COMPTAB,
            """
            year,taxon,importer,exporter,importer_quantity,exporter_quantity,term,release
            2001,Naja naja,DE,QZ,5,,LIV,2024v1
            2002,Naja naja,DE,FR,5,6,LIV,2024v1
            """)
        .run("r2", "2025-03-31");
  }

  private String get(String path) {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0)) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                      .header("Accept", "text/html")
                      .build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
