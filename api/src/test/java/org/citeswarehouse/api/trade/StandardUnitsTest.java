package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade in the standard unit of what its units measure, and what has none. */
class StandardUnitsTest {

  private static final String COMPTAB =
      """
      year,appendix,taxon,class,family,importer,exporter,importer_quantity,exporter_quantity,term,unit,purpose,source,release
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,2500,,MEA,GRM,T,W,v1
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,1.5,5,MEA,KGM,T,W,v1
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,,3,SKI,PAI,T,W,v1
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,4,,SKI,,T,W,v1
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,7,7,SKI,BAK,T,W,v1
      2013,II,Naja naja,Reptilia,Elapidae,DE,IN,1,,SKI,BOX,T,W,v1
      """;

  @TempDir private static Path folder;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.of(
            folder,
            COMPTAB,
            """
            id,year,taxon,term,unit,quantity,reporter_type,release
            1,2013,Naja naja,MEA,INC,39370000,I,v1
            2,2013,Naja naja,MEA,KIL,12,I,v1
            3,2013,Naja naja,MEA,,12,I,v1
            4,2013,Naja naja,MEA,SET,12,I,v1
            """,
            "name,status,accepted_name\n");
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  @Test
  void rowsOfOneKeyInTheStandardUnitBecomeOneAndNameTheirRules() {
    assertThat(
            trade.rows(
                "comptab.csv?convert=standard",
                "Term",
                "Unit",
                "Importer reported quantity",
                "Exporter reported quantity",
                "rule",
                "factor"))
        .containsExactly(
            "MEA KGM 4 5 GRM to KGM; KGM 0.001; 1",
            "SKI - 4 6 NAR; PAI to NAR 1; 2",
            "SKI BAK 7 7 - -",
            "SKI BOX 1 - - -");
  }

  @Test
  void grossAndNetTradeAddUpWhatWasConverted() {
    assertThat(
            trade.rows(
                "gross-exports.csv?convert=standard", "Term", "Unit", "Quantity", "rule", "factor"))
        .containsExactly(
            "MEA KGM 5 GRM to KGM; KGM 0.001; 1",
            "SKI - 6 NAR; PAI to NAR 1; 2",
            "SKI BAK 7 - -",
            "SKI BOX 1 - -");
    assertThat(
            trade.rows(
                "net-imports.csv?convert=standard&pivot=true", "Term", "Unit", "2013", "rule"))
        .containsExactly(
            "MEA KGM 5 GRM to KGM; KGM", "SKI - 6 NAR; PAI to NAR", "SKI BAK 7 -", "SKI BOX 1 -");
    assertThat(trade.rows("gross-imports.csv", "Term", "Unit", "Quantity"))
        .as("without conversion each unit by itself")
        .containsExactly(
            "MEA GRM 2500", "MEA KGM 5", "SKI - 4", "SKI BAK 7", "SKI BOX 1", "SKI PAI 3");
  }

  @Test
  void shipmentsAreConvertedOneByOne() {
    assertThat(
            trade.rows(
                "shipments.csv?convert=standard", "Id", "Unit", "Quantity", "rule", "factor"))
        .containsExactly(
            "1 MTR 1000000.00000000011011 INC to MTR 0.025400050800101603",
            "2 KGM 12 KIL to KGM 1",
            "3 - 12 NAR 1",
            "4 SET 12 - -");
  }

  @Test
  void howManyRowsHaveAUnitThatNothingConvertsIsSaid() throws Exception {
    for (String output : new String[] {"comptab", "gross-exports", "net-imports"}) {
      HttpResponse<String> answer = trade.get(output + "?convert=standard");
      JsonNode source = new ObjectMapper().readTree(answer.body()).get("source");
      assertThat(source.get("unconverted").asInt()).as(output).isEqualTo(2);
      assertThat(answer.headers().firstValue("Unconverted-Rows")).as(output).contains("2");
    }
    assertThat(trade.get("comptab.csv?convert=tradeview").headers().firstValue("Unconverted-Rows"))
        .as("a box is a thing, and a back skin half a skin")
        .contains("0");
    assertThat(trade.get("comptab.csv").headers().firstValue("Unconverted-Rows")).isEmpty();
    assertThat(trade.get("comptab").body()).doesNotContain("unconverted");
  }

  @Test
  void pagesOfConvertedRowsFollowEachOther() throws Exception {
    JsonNode first =
        new ObjectMapper().readTree(trade.get("comptab?convert=standard&size=2").body());
    assertThat(first.at("/page/total").asInt()).isEqualTo(4);
    String after = first.at("/page/next").asText();
    JsonNode second =
        new ObjectMapper()
            .readTree(trade.get("comptab?convert=standard&size=2&after=" + after).body());
    assertThat(second.at("/data/0/unit").asText()).isEqualTo("BAK");
    assertThat(second.at("/data/0/rule").isNull()).isTrue();
  }

  @Test
  void anotherConversionIsRefusedNamingThoseThereAre() {
    HttpResponse<String> answer = trade.get("shipments?convert=metric");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Allowed are: standard, tradeview.");
  }
}
