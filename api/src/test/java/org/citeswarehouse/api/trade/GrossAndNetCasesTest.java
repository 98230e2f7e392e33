package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance cases G: gross and net trade; their figures are those of the guides. */
class GrossAndNetCasesTest {

  private static final String MONITORS =
      """
      year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term,release
      2018,II,Varanus salvator,SG,ID,,5,2,SKI,v1
      2018,II,Varanus salvator,US,ID,TH,2,,SKI,v1
      2018,II,Varanus salvator,CA,ID,,6,4,SKI,v1
      2018,II,Varanus salvator,ES,ID,,,1,SKI,v1
      2018,II,Varanus salvator,ID,TH,,5,4,SKI,v1
      """;

  private static final String TWO_ORIGINS =
      """
      year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term,release
      2018,II,Varanus salvator,US,ID,TH,2,,SKI,v1
      2018,II,Varanus salvator,US,ID,,,3,SKI,v1
      """;

  @TempDir private Path folder;

  private List<String> rows(String comptab, String path) {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, comptab)) {
      return trade.rows(path, "Country", "Quantity");
    }
  }

  @Test
  void G1_theLargerOfWhatBothSidesReportedIsAddedUpByCountry() {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, MONITORS)) {
      assertThat(trade.rows("gross-exports.csv", "Country", "Quantity"))
          .containsExactly("ID 14", "TH 5");
      assertThat(trade.rows("gross-imports.csv", "Country", "Quantity"))
          .containsExactly("CA 6", "ES 1", "ID 5", "SG 5", "US 2");
      assertThat(trade.rows("net-exports.csv", "Country", "Quantity"))
          .containsExactly("ID 9", "TH 5");
      assertThat(trade.rows("net-imports.csv", "Country", "Quantity"))
          .containsExactly("CA 6", "ES 1", "SG 5", "US 2");
      assertThat(trade.rows("gross-exports.csv?gross=rows", "Country", "Quantity"))
          .containsExactly("ID 14", "TH 5");
    }
  }

  @Test
  void G2_aReExportIsInGrossTradeAndNotInNetTrade() {
    try (ServedTrade trade =
        ServedTrade.ofComptab(
            folder,
            """
            year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term,release
            2012,II,Varanus salvator,SG,ID,,40,50,SKI,v1
            2012,II,Varanus salvator,FR,SG,ID,20,40,SKI,v1
            """)) {
      assertThat(trade.rows("gross-exports.csv", "Country", "Quantity"))
          .containsExactly("ID 50", "SG 40");
      assertThat(trade.rows("gross-imports.csv", "Country", "Quantity"))
          .containsExactly("FR 40", "SG 50");
      assertThat(trade.rows("net-exports.csv", "Country", "Quantity")).containsExactly("ID 50");
      assertThat(trade.rows("net-imports.csv", "Country", "Quantity"))
          .containsExactly("FR 40", "SG 10");
    }
  }

  private static final String ALLIGATORS =
      """
      year,appendix,taxon,importer,exporter,importer_quantity,exporter_quantity,term,purpose,source,release
      2017,II,Alligator mississippiensis,FR,US,6,7,LPS,T,W,v1
      2017,II,Alligator mississippiensis,FR,US,1,,LPS,,,v1
      """;

  @Test
  void G3_purposeAndSourceAreAddedUpBeforeTheLargerIsTaken() {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, ALLIGATORS)) {
      assertThat(trade.rows("gross-exports.csv", "Country", "Quantity")).containsExactly("US 7");
      assertThat(trade.rows("net-exports.csv", "Country", "Quantity")).containsExactly("US 7");
      assertThat(trade.rows("net-imports.csv", "Country", "Quantity")).containsExactly("FR 7");
      assertThat(trade.rows("gross-exports.csv?gross=rows", "Country", "Quantity"))
          .as("7 of the first row, 1 of the second")
          .containsExactly("US 8");
    }
  }

  @Test
  void G5_unitsAreNotAddedUp() {
    try (ServedTrade trade =
        ServedTrade.ofComptab(
            folder,
            """
            year,appendix,taxon,importer,exporter,importer_quantity,exporter_quantity,term,unit,purpose,source,release
            1998,II,Crocodylus niloticus,JP,BW,500,,SKI,,T,R,v1
            1998,II,Crocodylus niloticus,JP,BW,,500,SKI,BSK,T,R,v1
            """)) {
      assertThat(trade.rows("gross-exports.csv", "Country", "Unit", "Quantity"))
          .containsExactly("BW - 500", "BW BSK 500");
      assertThat(
              trade.rows(
                  "gross-exports.csv?convert=tradeview", "Country", "Unit", "Quantity", "rule"))
          .as("belly skins are skins, reported by the other side: 500 beside 500")
          .containsExactly("BW - 500 B2");
    }
  }

  @Test
  void G9_whatCameInAndWentOutAgainIsNoRow() {
    String both =
        """
        year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term,release
        2012,II,Varanus salvator,SG,ID,,,7,SKI,v1
        2012,II,Varanus salvator,DE,SG,ID,,7,SKI,v1
        """;
    assertThat(rows(both, "net-exports.csv")).containsExactly("ID 7");
    assertThat(rows(both, "net-imports.csv")).containsExactly("DE 7");
  }

  @Test
  void G12_grossTradeOfTheFixtureIsItsNetTrade() {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, SapiShipments.COMPTAB)) {
      String[] columns = {"Year", "Country", "App.", "Taxon", "Term", "Unit", "Quantity"};
      List<String> exports =
          List.of(
              "2012 PT I Foobarus abstractus CAV KGM 20",
              "2014 PT II Barfoos abstractus CAV KGM 30",
              "2013 AR II Foobarus abstractus LIV - 35",
              "2013 AR II Nullificus totalus CAV KGM 10",
              "2013 AR II Nullificus totalus LIV - 85");
      List<String> imports =
          List.of(
              "2012 AR I Foobarus abstractus CAV KGM 20",
              "2014 AR II Barfoos abstractus CAV KGM 30",
              "2013 PT II Foobarus abstractus LIV - 35",
              "2013 PT II Nullificus totalus CAV KGM 10",
              "2013 PT II Nullificus totalus LIV - 85");
      assertThat(trade.rows("gross-exports.csv?year=2012-2014", columns)).isEqualTo(exports);
      assertThat(trade.rows("gross-imports.csv?year=2012-2014", columns)).isEqualTo(imports);
      assertThat(trade.rows("net-exports.csv?year=2012-2014", columns)).isEqualTo(exports);
      assertThat(trade.rows("net-imports.csv?year=2012-2014", columns)).isEqualTo(imports);
    }
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefusedWithTheRangeTurnedRound() {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, MONITORS)) {
      HttpResponse<String> answer = trade.get("gross-exports?year=2015-2014");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              "The range of years “2015-2014” ends before it begins.", "Turn it round: 2014-2015.");
    }
  }

  @Test
  void twoOriginsOfOnePairAreOneFigureByPairsAndTwoByRows() {
    assertThat(rows(TWO_ORIGINS, "gross-exports.csv")).containsExactly("ID 3");
    assertThat(rows(TWO_ORIGINS, "gross-exports.csv?gross=pairs")).containsExactly("ID 3");
    assertThat(rows(TWO_ORIGINS, "gross-exports.csv?gross=rows")).containsExactly("ID 5");
    assertThat(rows(TWO_ORIGINS, "net-imports.csv?gross=rows")).containsExactly("US 5");
  }

  @Test
  void twoPurposesOfOneReportAreOneFigureByPairsAndTwoByRows() {
    String purposes =
        """
        year,appendix,taxon,importer,exporter,importer_quantity,exporter_quantity,term,purpose,source,release
        1998,I,Crocodylus niloticus,US,TZ,1,,SKI,P,W,v1
        1998,I,Crocodylus niloticus,US,TZ,,1,SKI,H,W,v1
        """;
    assertThat(rows(purposes, "gross-exports.csv")).containsExactly("TZ 1");
    assertThat(rows(purposes, "gross-exports.csv?gross=rows")).containsExactly("TZ 2");
  }

  @Test
  void anotherReadingOfGrossTradeIsRefusedNamingBoth() {
    try (ServedTrade trade = ServedTrade.ofComptab(folder, TWO_ORIGINS)) {
      HttpResponse<String> answer = trade.get("net-exports?gross=guide");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("“guide”", "Allowed are: pairs, rows.");
    }
  }
}
