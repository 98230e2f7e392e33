package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of published trade: what they draw, what they leave out, and what they rest on. */
class TradeChartsTest {

  private static final String SNAKES = "taxon=Naja naja&term=LIV";

  @TempDir private static Path folder;
  @TempDir private static Path second;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.ofRelease(
            folder,
            "v1",
            """
            year,appendix,taxon,genus,importer,exporter,importer_quantity,exporter_quantity,term,unit,source,release
            2010,II,Naja naja,Naja,CH,IN,10,12,LIV,,W,v1
            2010,II,Naja naja,Naja,DE,IN,,3,LIV,,C,v1
            2011,II,Naja naja,Naja,CH,IN,,7,LIV,,W,v1
            2013,II,Naja naja,Naja,CH,PK,5,,LIV,,,v1
            2013,II,Naja naja,Naja,CH,PK,0.5,,SKI,KGM,W,v1
            2013,II,Naja naja,Naja,CH,PK,250,,SKI,GRM,W,v1
            2010,II,Boa constrictor,Boa,AT,IN,1,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,BE,IN,2,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,CH,IN,3,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,DE,IN,4,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,ES,IN,5,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,FR,IN,6,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,GB,IN,7,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,HU,IN,8,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,IT,IN,9,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,JP,IN,10,,LIV,,W,v1
            2010,II,Boa constrictor,Boa,KR,IN,,11,LIV,,W,v1
            2010,II,Boa constrictor,Boa,LU,IN,12,,LIV,,W,v1
            """,
            """
            id,year,importer,exporter,reporter_type,release
            1,2010,CH,IN,I,v1
            2,2010,CH,IN,E,v1
            3,2011,CH,IN,E,v1
            4,2013,CH,PK,I,v1
            """);
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  private static String csv(String path) {
    HttpResponse<String> answer = trade.at("/v1/charts/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(csv(path));
  }

  @Test
  void termsAreComparedByRowsWhateverTheirUnits() {
    assertThat(csv("trade-terms.csv?taxon=Naja naja"))
        .isEqualToNormalizingNewlines(
            """
            category,series,value,measure
            LIV,Rows,4,Rows of the comparative tabulation
            SKI,Rows,2,Rows of the comparative tabulation
            """);
  }

  @Test
  void importersStandByTheLargerReportWithBothSidesBesideEachOther() {
    assertThat(csv("trade-importers.csv?" + SNAKES))
        .isEqualToNormalizingNewlines(
            """
            category,series,value,measure
            CH,Reported by importers,15,"Quantity, Number of specimens (NAR)"
            CH,Reported by exporters,19,"Quantity, Number of specimens (NAR)"
            DE,Reported by importers,,"Quantity, Number of specimens (NAR)"
            DE,Reported by exporters,3,"Quantity, Number of specimens (NAR)"
            """);
    assertThat(csv("trade-exporters.csv?" + SNAKES))
        .contains("IN,Reported by importers,10,", "PK,Reported by importers,5,");
    assertThat(csv("trade-sources.csv?" + SNAKES))
        .as("a blank source is one of its own")
        .contains("W,Reported by exporters,19,", "-,Reported by importers,5,", "C,Reported");
  }

  @Test
  void whatIsNotAmongTheTenLargestIsCountedAndNotDroppedInSilence() throws IOException {
    JsonNode chart = json("trade-importers.json?taxon=Boa constrictor");

    assertThat(chart.get("data").findValuesAsText("category"))
        .containsSubsequence("LU", "KR", "JP", "IT", "HU", "GB", "FR", "ES", "DE", "CH")
        .doesNotContain("BE", "AT");
    assertThat(chart.get("subtitle").asText())
        .endsWith("the 10 largest of 12; 2 more, with 2 of 12 rows, are not drawn");
    assertThat(csv("trade-importers.svg?taxon=Boa constrictor")).contains("2 of 12 rows");
    assertThat(json("trade-importers.json?" + SNAKES).get("subtitle").asText())
        .doesNotContain("largest");
  }

  @Test
  void quantitiesOfSeveralTermsOrUnitsAreRefusedNamingThem() {
    for (String name : new String[] {"trade-sources", "trade-importers", "trade-exporters"}) {
      HttpResponse<String> mixed = trade.at("/v1/charts/" + name + ".svg?taxon=Naja naja");
      assertThat(mixed.statusCode()).isEqualTo(400);
      assertThat(mixed.body()).contains("term=LIV&unit=NAR", "term=SKI&unit=KGM");
    }
  }

  @Test
  void unitsThatAreConvertedIntoOneAreDrawnTogether() {
    assertThat(trade.at("/v1/charts/trade-importers.csv?term=SKI").statusCode()).isEqualTo(400);
    HttpResponse<String> converted =
        trade.at("/v1/charts/trade-importers.csv?term=SKI&convert=standard");
    assertThat(converted.body())
        .contains("CH,Reported by importers,0.75,\"Quantity, Kilograms (KGM)\"");
    assertThat(converted.headers().firstValue("Unconverted-Rows")).contains("0");
  }

  @Test
  void aYearWithoutAnyReportOfASideIsAGapAndIsSaidToBe() throws IOException {
    assertThat(csv("reported-trade.csv?" + SNAKES))
        .isEqualToNormalizingNewlines(
            """
            category,series,value,measure
            2010,Reported by importers,10,"Quantity, Number of specimens (NAR)"
            2010,Reported by exporters,15,"Quantity, Number of specimens (NAR)"
            2011,Reported by importers,,"Quantity, Number of specimens (NAR)"
            2011,Reported by exporters,7,"Quantity, Number of specimens (NAR)"
            2012,Reported by importers,,"Quantity, Number of specimens (NAR)"
            2012,Reported by exporters,,"Quantity, Number of specimens (NAR)"
            2013,Reported by importers,5,"Quantity, Number of specimens (NAR)"
            2013,Reported by exporters,,"Quantity, Number of specimens (NAR)"
            """);
    assertThat(json("reported-trade.json?" + SNAKES).get("note").asText())
        .contains(
            "Reported by importers: nothing in 2011–2012.",
            "Reported by exporters: nothing in 2012–2013.");
  }

  @Test
  void aChartSaysHowManyOfItsCountriesReportedByYear() throws IOException {
    JsonNode chart = json("trade-importers.json?" + SNAKES);

    assertThat(chart.get("note").asText())
        .endsWith(
            "Countries with rows as reporter of their side: 2010: 1 of 2 importers, 1 of 1"
                + " exporters; 2011: 0 of 1 importers, 1 of 1 exporters; 2013: 1 of 1 importers,"
                + " 0 of 1 exporters; in other years all");
    assertThat(chart.get("coverage"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"year":2010,"importers":2,"importers_reporting":1,"exporters":1,"exporters_reporting":1},
                     {"year":2011,"importers":1,"importers_reporting":0,"exporters":1,"exporters_reporting":1},
                     {"year":2013,"importers":1,"importers_reporting":1,"exporters":1,"exporters_reporting":0}]
                    """));
    assertThat(json("trade-terms.json?taxon=Naja naja&importer=CH&year=2010").get("note").asText())
        .endsWith("Every country has rows as reporter of its side in each of these years");
  }

  @Test
  void ofManyYearsWithoutAllReportsHowManyTheyAreAndTheWorstAreSaid() throws IOException {
    StringBuilder rows = new StringBuilder();
    StringBuilder shipments =
        new StringBuilder("id,year,importer,exporter,reporter_type,release\n");
    for (int year = 2001; year <= 2008; year++) {
      rows.append(year).append(",CH,IN,1,,LIV,v1\n").append(year).append(",DE,IN,1,,LIV,v1\n");
      shipments.append(year).append("a,").append(year).append(",CH,IN,E,v1\n");
      if (year != 2003) {
        shipments.append(year).append("b,").append(year).append(",CH,IN,I,v1\n");
      }
    }
    try (ServedTrade many =
        ServedTrade.ofRelease(
            second,
            "v1",
            "year,importer,exporter,importer_quantity,exporter_quantity,term,release\n" + rows,
            shipments.toString())) {
      assertThat(
              new ObjectMapper()
                  .readTree(many.at("/v1/charts/reported-trade.json?term=LIV").body())
                  .get("note")
                  .asText())
          .endsWith(
              "In 8 of 8 years not all countries of these rows have rows as reporter of their side;"
                  + " the fewest: 0 of 2 importers in 2003, 1 of 1 exporters in 2001");
    }
  }

  @Test
  void dataCarryTheQueryThatMadeThem() throws IOException {
    assertThat(json("trade-exporters.json?" + SNAKES).get("source"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"table":"comptab","version":0,"query":"trade-exporters?taxon=Naja naja&term=LIV",
                     "rows":"/v1/trade/comptab.csv?taxon=Naja+naja&term=LIV&version=r1","run":"r1","release":"v1"}
                    """));
    HttpResponse<String> csv = trade.at("/v1/charts/trade-exporters.csv?" + SNAKES);
    String again = csv.headers().firstValue("Content-Location").orElseThrow();
    assertThat(again)
        .isEqualTo("/v1/charts/trade-exporters.csv?taxon=Naja+naja&term=LIV&version=r1");
    assertThat(trade.at(again).body()).isEqualTo(csv.body());
    assertThat(csv.headers().firstValue("Link"))
        .contains(
            "</v1/trade/comptab.csv?taxon=Naja+naja&term=LIV&version=r1>; rel=\"via\";"
                + " type=\"text/csv\"");
  }

  @Test
  void aChartIsOfOneRelease() {
    assertThat(csv("trade-terms.csv?release=v1&taxon=Naja naja")).contains("LIV,Rows,4");
    assertThat(trade.at("/v1/charts/trade-terms.csv?release=v9").statusCode()).isEqualTo(400);
    assertThat(trade.at("/v1/charts/reported-trade.csv?release=v1,v2&term=LIV").body())
        .contains("more than once");
  }

  @Test
  void theTradePageShowsThemWithTheirFiguresAndWhatTheyShowInWords() {
    String page = trade.at("/trade?release=v1&taxon=Naja naja&view=comptab").body();

    assertThat(page)
        .contains(
            "/v1/charts/trade-terms.svg",
            "/v1/charts/trade-sources.svg",
            "/v1/charts/trade-importers.svg",
            "/v1/charts/trade-exporters.svg",
            "alt=\"Live (LIV): the largest importers.",
            "<th scope=\"row\">Switzerland (CH)</th>")
        .contains("Reported by importers: nothing in 2011–2012");
  }
}
