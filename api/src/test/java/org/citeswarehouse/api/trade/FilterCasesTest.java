package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance cases F: which of the seven shipments a filter finds, by their numbers. */
class FilterCasesTest {

  @TempDir private static Path folder;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.of(
            folder,
            SapiShipments.COMPTAB,
            SapiShipments.SHIPMENTS
                + "8,2015,II,Foobarus abstractus minor,Mammalia,Foobarales,Animalidae,Foobarus,LIV,1,,PT,AR,,Z,W,I,v2\n",
            "name,status,accepted_name,kingdom\nNullificus totalus,N,Nullificus totalus,Plantae\n");
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  private static List<String> shipments(String filters) {
    return trade.rows("shipments.csv?release=v1&" + filters, "Id");
  }

  @Test
  void F1_aGenusFindsItsSpecies() {
    assertThat(shipments("taxon=Foobarus")).containsExactly("1", "4");
  }

  @Test
  void F2_aFamilyFindsTheSpeciesOfItsGenera() {
    assertThat(shipments("taxon=Animalidae")).containsExactlyInAnyOrder("1", "4", "7");
  }

  @Test
  void F4_aTaxonThatIsNotListedIsFoundByItsName() {
    assertThat(shipments("taxon=Nullificus totalus")).containsExactly("2", "3", "5", "6");
    assertThat(trade.rows("shipments.csv?release=v2&taxon=Foobarus", "Id"))
        .as("a subspecies below its genus")
        .containsExactly("8");
  }

  @Test
  void F7_codesFindTheirRows() {
    assertThat(shipments("appendix=I")).hasSize(1);
    assertThat(shipments("term=CAV")).hasSize(3);
    assertThat(shipments("unit=KGM")).hasSize(3);
    assertThat(shipments("purpose=T")).hasSize(7);
    assertThat(shipments("term=CAV,LIV&unit=-")).as("or within, and across").hasSize(4);
  }

  @Test
  void F8_aSourceMayBeBlankAndWMeansWAlone() {
    assertThat(shipments("source=C")).containsExactlyInAnyOrder("1", "7");
    assertThat(shipments("source=-")).containsExactly("6");
    assertThat(shipments("source=C,-")).containsExactlyInAnyOrder("1", "6", "7");
    assertThat(shipments("source=W")).containsExactlyInAnyOrder("2", "3", "4");
  }

  @Test
  void F10_countriesFindTheirSideOnly() {
    assertThat(shipments("importer=AR")).containsExactlyInAnyOrder("1", "7");
    assertThat(shipments("exporter=AR")).hasSize(5);
    assertThat(shipments("origin=AR")).containsExactlyInAnyOrder("1", "7");
  }

  @Test
  void whatIsNoFilterIsRefusedNamingThoseThereAre() {
    assertThat(trade.get("shipments?reporter=I").body()).contains("importer, exporter, origin");
    assertThat(trade.get("shipments?quantity=20").statusCode()).isEqualTo(400);
  }
}
