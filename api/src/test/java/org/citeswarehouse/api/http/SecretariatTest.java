package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.citeswarehouse.api.browser.Chromium;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst of the Secretariat sees, from all Parties down to two figures that differ. */
class SecretariatTest {

  private static final String COMPTAB =
      """
      release,year,appendix,taxon,genus,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,purpose,source
      v1,2012,II,Naja naja,Naja,DE,IN,,10,10,SKI,,T,W
      v1,2012,II,Naja naja,Naja,DE,IN,,10,9,BOD,,T,W
      v1,2012,II,Python regius,Python,DE,IN,,1000,1004,SKI,KGM,T,W
      v1,2012,II,Python regius,Python,DE,IN,,,7,LIV,,T,C
      v1,2012,II,Python regius,Python,FR,IN,,5,,LIV,,T,C
      """;

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    Register.in(folder)
        .write(TradeTables.COMPTAB, COMPTAB)
        .write(
            TradeTables.SHIPMENTS,
            """
            id,release,year,appendix,taxon,term,quantity,exporter,importer,reporter_type,export_permit_id
            1,v1,2012,II,Naja naja,SKI,10,IN,DE,E,pseudonym
            2,v1,2012,II,Naja naja,SKI,10,IN,DE,I,pseudonym
            3,v1,2012,II,Python regius,LIV,5,IN,FR,I,pseudonym
            """)
        .write(
            ReportTables.RECEIVED_REPORT_LINES,
            """
            run_id,file_sha256,file,row,party,report_year,direction,species_name,quantity
            r0,fa01,ch.xlsx,2,CH,2012,exports,Python regius,1
            r0,fa02,nl.xlsx,2,NL,2012,exports,Python regius,1
            """)
        .write(
            OperationTables.FILES,
            """
            sha256,kind,party,name,landed_at,release,sequence
            fa01,annual-report,CH,ch.xlsx,2013-10-30 10:00:00,,1
            fa02,annual-report,NL,nl.xlsx,2013-11-05 10:00:00,,2
            fa03,shipments,,s.csv,2014-01-01 10:00:00,v1,3
            """)
        .run("r2", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  @Test
  void anAnalystDrillsDownInTheBrowserFromACountryToTheFiguresThatDiffer() {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.someone("http://127.0.0.1:" + server.port()).newPage();
      page.navigate("/");
      page.click("text=Secretariat");
      page.click("text=Germany (DE)");
      assertThat(page.locator("h1").innerText()).isEqualTo("Corridors of Germany (DE)");
      page.click("tbody a");
      assertThat(page.locator("h1").innerText()).isEqualTo("Taxa from India (IN) to Germany (DE)");
      page.selectOption("#f-term", "BOD");
      page.click("button:has-text('Apply')");
      assertThat(page.locator("[role=status]").innerText()).startsWith("1 rows, 1 shown.");
      page.click("text=Naja naja");
      assertThat(page.locator("tbody tr").innerText()).contains("9", "10", "-1", "figures differ");
      assertThat(page.locator("nav.way li").allInnerTexts())
          .containsExactly("All countries", "Germany (DE)", "India (IN) \u2192 Germany (DE)");
      page.click("nav.way a:has-text('All countries')");
      assertThat(page.url()).endsWith("/secretariat?term=BOD");
    }
  }

  private HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachCountryIsJudgedByTheRowsOfBothItsSides() {
    assertThat(get("/secretariat/parties.csv").body())
        .isEqualTo(
            """
            country,rows,both,within,differing,exporter_only,importer_only,matched_percent,discrepancy_percent
            DE,4,3,2,1,1,0,50,3.5
            FR,1,0,0,0,0,1,0,
            IN,5,3,2,1,1,1,40,3.5
            """);
  }

  @Test
  void aCountryLeadsToItsCorridorsTheseToTaxaAndTheseToRows() {
    assertThat(get("/secretariat").body())
        .contains("href=\"/secretariat/corridors?country=DE\"", "Germany (DE)")
        .contains("release v1, years 2012 to 2012");
    assertThat(get("/secretariat/corridors?country=DE").body())
        .contains("href=\"/secretariat/taxa?country=DE&amp;exporter=IN&amp;importer=DE\"")
        .doesNotContain("France (FR)");
    assertThat(get("/secretariat/taxa.csv?exporter=IN&importer=DE").body())
        .isEqualTo(
            """
            taxon,rows,both,within,differing,exporter_only,importer_only,matched_percent,discrepancy_percent
            Naja naja,2,2,1,1,0,0,50,5
            Python regius,2,1,1,0,1,0,50,0.4
            """);
    assertThat(get("/secretariat/taxa?exporter=IN&importer=DE").body())
        .contains("href=\"/secretariat/rows?exporter=IN&amp;importer=DE&amp;taxon=Naja+naja\"");
    assertThat(get("/secretariat/rows?exporter=IN&importer=DE&taxon=Naja+naja").body())
        .contains("figures differ", ">9</td>", ">10</td>", ">-1</td>")
        .contains("href=\"/secretariat/taxa?exporter=IN&amp;importer=DE\"");
  }

  @Test
  void theWayBackLeadsToTheCorridorsOfTheCountryThatWasChosen() {
    assertThat(way("/secretariat/rows?country=DE&exporter=IN&importer=DE&taxon=Naja&year=2012"))
        .containsExactly(
            "All countries: /secretariat?year=2012",
            "Germany (DE): /secretariat/corridors?country=DE&year=2012",
            "India (IN) \u2192 Germany (DE):"
                + " /secretariat/taxa?country=DE&exporter=IN&importer=DE&year=2012");
    assertThat(way("/secretariat/taxa?exporter=IN&importer=DE"))
        .as("no country was chosen")
        .containsExactly("All countries: /secretariat", "Corridors: /secretariat/corridors");
    assertThat(get("/secretariat/taxa?country=DE&exporter=IN&importer=DE&term=SKI").body())
        .contains(
            "name=\"country\" value=\"DE\"",
            "href=\"/secretariat/taxa?country=DE&amp;exporter=IN&amp;importer=DE\">Clear");
  }

  /** The levels above a page, each with its address. */
  private List<String> way(String path) {
    String page = get(path).body();
    String way = page.substring(page.indexOf("<nav class=\"way\""), page.indexOf("<h1>"));
    return Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>")
        .matcher(way)
        .results()
        .map(step -> step.group(2) + ": " + step.group(1).replace("&amp;", "&"))
        .toList();
  }

  @Test
  void filtersNarrowEveryLevelAndUnknownOnesAreRefused() {
    assertThat(get("/secretariat/parties.csv?taxon=Python&source=W&year=2010-2015").body())
        .contains("DE,1,1,1,0,0,0,100,0.4");
    HttpResponse<String> refused = get("/secretariat?permit=1", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Allowed are: year, appendix, taxon, source, term");
  }

  @Test
  void theChartSaysItsValuesInWords() {
    assertThat(get("/secretariat/parties.svg").body())
        .contains("role=\"img\"", "Germany (DE), Rows compared: 4")
        .contains(">Germany (DE)<", ">Rows of the comparative tabulation (number)<");
    assertThat(get("/secretariat", "Accept-Language", "fr").body())
        .contains("Allemagne (DE), Lignes comparées : 4");
  }

  @Test
  void figuresOfAColumnHaveTheSameNumberOfDecimals() {
    assertThat(Shown.rows(get("/secretariat/taxa?exporter=IN&importer=DE").body()))
        .containsExactlyInAnyOrder(
            "Naja naja | 2 | 2 | 1 | 1 | 0 | 0 | 50.0 | 5.0",
            "Python regius | 2 | 1 | 1 | 0 | 1 | 0 | 50.0 | 0.4");
  }

  @Test
  void reportsAreOnTimeLateOfUnknownDayOrMissing() {
    String reports = get("/secretariat/reporting.csv?year=2012").body();
    assertThat(reports)
        .startsWith("party,year,standing,due_on,came_on,days,version,")
        .contains("CH,2012,ON_TIME,2013-10-31,2013-10-30,-1,,,,0,0\n")
        .contains("NL,2012,LATE,2013-10-31,2013-11-05,5,,,,0,0\n")
        .contains("IN,2012,DAY_UNKNOWN,2013-10-31,,,,,,1,0\n")
        .contains("DE,2012,DAY_UNKNOWN,2013-10-31,,,,,,0,1\n")
        .contains("AU,2012,MISSING,2013-10-31,,,,,,0,0\n")
        .doesNotContain("EU,2012", "AD,2012");
  }

  @Test
  void ofRegistersOnlyCountsAreShown() {
    assertThat(get("/secretariat/registers.csv").body())
        .isEqualTo(
            """
            party,all_items,not_cites,declared_exempt,not_moved,items,matched,unmatched,matched_percent
            QZ,2,1,0,0,1,1,0,100
            """);
    assertThat(get("/secretariat/findings.csv").body())
        .isEqualTo("party,finding,lines\nQZ,ENDORSED_NOT_DECLARED,1\n");
    assertThat(get("/secretariat/registers").body())
        .contains("Exempla (synthetic Party of the demo) (QZ)")
        .doesNotContain("24/QZ/1", "24QZ2");
  }
}
