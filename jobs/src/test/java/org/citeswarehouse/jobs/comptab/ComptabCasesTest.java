package org.citeswarehouse.jobs.comptab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance cases C, and the examples of the guides: what becomes of shipments that are read
 * in. Rows are written {@code importer<-exporter term unit purpose source}, importer's and
 * exporter's quantity.
 */
class ComptabCasesTest {

  private static final String SHIPMENTS =
      """
      1,2017,II,Alligator mississippiensis,,,,,LPS,2,,FR,US,,T,W,I,,,
      2,2017,II,Alligator mississippiensis,,,,,LPS,4,,FR,US,,T,W,I,,,
      3,2017,II,Alligator mississippiensis,,,,,LPS,1,,FR,US,,,,I,,,
      4,2017,II,Alligator mississippiensis,,,,,LPS,2,,FR,US,,T,W,E,,,
      5,2017,II,Alligator mississippiensis,,,,,LPS,4,,FR,US,,T,W,E,,,
      6,2017,II,Alligator mississippiensis,,,,,LPS,1,,FR,US,,T,W,E,,,
      7,1998,I,Crocodylus niloticus,,,,,SKI,1,,US,TZ,,P,W,I,,,
      8,1998,I,Crocodylus niloticus,,,,,SKI,1,,US,TZ,,H,W,E,,,
      9,1998,II,Crocodylus niloticus,,,,,SKI,100,,ES,ZW,,T,W,I,,,
      10,1998,II,Crocodylus niloticus,,,,,SKI,100,,ES,ZW,,,W,E,,,
      11,1998,II,Crocodylus niloticus,,,,,SKI,500,,JP,BW,,T,R,I,,,
      12,1998,II,Crocodylus niloticus,,,,,SKI,500,BSK,JP,BW,,T,R,E,,,
      13,1998,II,Crocodylus niloticus,,,,,MEA,200,KIL,GB,KE,,T,R,I,,,
      14,1998,II,Crocodylus niloticus,,,,,BOD,1,,GB,KE,,T,R,E,,,
      15,1998,II,Crocodylus niloticus,,,,,SKI,1,,AO,ZW,,P,W,E,,,
      16,1998,II,Crocodylus niloticus,,,,,SKI,250,,FR,ZA,,T,W,E,,,
      17,1999,II,Crocodylus niloticus,,,,,SKI,250,,FR,ZA,,T,W,I,,,
      18,1998,II,Crocodylus niloticus,,,,,SKI,200,,US,ZW,,T,R,I,,,
      19,1998,II,Crocodylus niloticus,,,,,SKI,250,,US,ZW,,T,R,E,,,
      20,2010,II,Acipenser baerii,,,,,CAV,0.2,KIL,CH,IR,,T,C,I,,,
      21,2010,II,Acipenser baerii,,,,,CAV,5.8,KIL,CH,IR,,T,C,I,,,
      22,2010,II,Acipenser baerii,,,,,CAV,5.575,KIL,CH,IR,,T,C,E,,,
      23,2010,II,Python regius,,,,,LIV,100,,DE,TG,,T,R,I,,,
      24,2010,II,Python regius,,,,,LIV,100,NAR,DE,TG,,T,R,E,,,
      """;

  /** After the years of all examples: what is traded later than today is rejected. */
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

  @TempDir private static Path folder;
  private static List<String> comptab;

  @BeforeAll
  static void readIn() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("shipments.csv", TestWarehouse.SHIPMENTS + SHIPMENTS);
    IngestRequest request =
        new IngestRequest(InputKind.SHIPMENTS, List.of(file), null, null, TODAY, "test");
    warehouse.with(w -> new Ingest(w, new Stages(stage -> {})).take(request));
    comptab =
        warehouse.rows(
            TradeTables.COMPTAB,
            "year",
            "importer",
            "exporter",
            "term",
            "unit",
            "purpose",
            "source",
            "importer_quantity",
            "exporter_quantity");
  }

  private static List<String> between(String importer, String exporter) {
    String pair = "|" + importer + "|" + exporter + "|";
    return comptab.stream()
        .filter(row -> row.contains(pair))
        .map(row -> row.replace(pair, " ").replace('|', ' '))
        .toList();
  }

  @Test
  void C1_bothSidesAreAddedUpAndBlankCodesAreARowOfTheirOwn() {
    assertThat(between("FR", "US")).containsExactly("2017 LPS - - - 1 -", "2017 LPS - T W 6 7");
  }

  @Test
  void C2_otherPurposesAreOtherRows() {
    assertThat(between("US", "TZ")).containsExactly("1998 SKI - H W - 1", "1998 SKI - P W 1 -");
    assertThat(between("ES", "ZW")).containsExactly("1998 SKI - - W - 100", "1998 SKI - T W 100 -");
  }

  @Test
  void C4_otherUnitsAndTermsAreOtherRows() {
    assertThat(between("JP", "BW"))
        .containsExactly("1998 SKI - T R 500 -", "1998 SKI BSK T R - 500");
    assertThat(between("GB", "KE")).containsExactly("1998 BOD - T R - 1", "1998 MEA KGM T R 200 -");
  }

  @Test
  void C6_aPartnerThatDidNotReportIsBlankNotZero() {
    assertThat(between("AO", "ZW")).containsExactly("1998 SKI - P W - 1");
  }

  @Test
  void C7_tradeAtTheEndOfAYearMayStandInTwoYears() {
    assertThat(between("FR", "ZA")).containsExactly("1998 SKI - T W - 250", "1999 SKI - T W 250 -");
  }

  @Test
  void C10_fractionsAddUpExactly() {
    assertThat(between("CH", "IR")).containsExactly("2010 CAV KGM T C 6 5.575");
  }

  @Test
  void C13_aBlankUnitAndNumberOfSpecimensAreOneRow() {
    assertThat(between("DE", "TG")).containsExactly("2010 LIV - T R 100 100");
  }

  @Test
  void otherQuantitiesOfOneKeyStandSideBySide() {
    assertThat(between("US", "ZW")).containsExactly("1998 SKI - T R 200 250");
  }
}
