package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade under the names that were accepted on a day, each row with the name as published. */
class NamesAsOfTest {

  private static final String COMPTAB =
      """
      year,appendix,taxon,class,order,family,genus,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,purpose,source,release
      2013,II,Antigone canadensis,Aves,Gruiformes,Gruidae,Antigone,FR,US,,3,2,LIV,,Z,W,v1
      2013,II,Grus canadensis,Aves,Gruiformes,Gruidae,Grus,FR,US,,,4,LIV,,Z,W,v1
      2013,II,Parus dubius,Aves,Passeriformes,Paridae,Parus,FR,US,,1,,LIV,,Z,W,v1
      2013,II,Ara nova,Aves,Psittaciformes,Psittacidae,Ara,FR,US,,1,,LIV,,Z,W,v1
      2013,I,Physeter macrocephalus,Mammalia,Cetacea,Physeteridae,Physeter,JP,HS,,7,,MEA,KGM,T,,v1
      2001,I,Physeter macrocephalus,Mammalia,Cetacea,Physeteridae,Physeter,JP,ZZ,,5,,MEA,KGM,T,,v1
      1985,II,Prunella vulgaris,,Lamiales,Lamiaceae,Prunella,DD,SU,YU,,1,LIV,,T,W,v1
      1990,II,Houbaropsis spp.,Aves,Otidiformes,Otididae,Houbaropsis,FR,US,,1,,FEA,,T,W,v1
      """;

  private static final String NAMES =
      """
      name,kingdom,known_from,known_to,outcome,accepted_name,class,order,family,genus,stated_by
      Grus canadensis,Animalia,2017-04-21,2025-03-01,ACCEPTED,Grus canadensis,Aves,Gruiformes,Gruidae,Grus,"2017.csv, row 2"
      Antigone canadensis,Animalia,2017-04-21,2025-03-01,SYNONYM,Grus canadensis,Aves,Gruiformes,Gruidae,Grus,"2017.csv, row 2"
      Grus canadensis,Animalia,2025-03-01,,SYNONYM,Antigone canadensis,Aves,Gruiformes,Gruidae,Antigone,"2025.csv, row 9"
      Antigone canadensis,Animalia,2025-03-01,,ACCEPTED,Antigone canadensis,Aves,Gruiformes,Gruidae,Antigone,"2025.csv, row 9"
      Houbaropsis,Animalia,2017-04-21,,SYNONYM,Eupodotis,Aves,Otidiformes,Otididae,Eupodotis,"2017.csv, row 8"
      Parus dubius,Animalia,2017-04-21,,UNCLEAR,Parus duo; Parus unus,,,,,"2017.csv, row 4"
      Physeter macrocephalus,Animalia,2017-04-21,,ACCEPTED,Physeter macrocephalus,Mammalia,Cetacea,Physeteridae,Physeter,"2017.csv, row 5"
      Prunella vulgaris,Animalia,2017-04-21,,SYNONYM,Accentor vulgaris,Aves,Passeriformes,Prunellidae,Accentor,"2017.csv, row 6"
      Prunella vulgaris,Plantae,2017-04-21,,SYNONYM,Brunella vulgaris,,Lamiales,Lamiaceae,Brunella,"2017.csv, row 7"
      """;

  @TempDir private static Path folder;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES, "sha256,kind,name,release,sequence\naa,shipments,a.zip,v1,1\n")
        .write(
            TradeTables.SHIPMENTS,
            """
            id,year,appendix,taxon,class,order,family,genus,term,quantity,unit,importer,exporter,reporter_type,release
            1,2013,II,Antigone canadensis,Aves,Gruiformes,Gruidae,Antigone,LIV,3,,FR,US,I,v1
            2,2013,II,Ara nova,Aves,Psittaciformes,Psittacidae,Ara,LIV,1,,FR,US,I,v1
            """)
        .write(TradeTables.COMPTAB, COMPTAB)
        .write(ReferenceTables.NAMES_BY_DAY, NAMES)
        .write(
            ReferenceTables.NAME_FILES,
            """
            day,file,file_sha256,sheet,kind,names
            2017-04-21,2017.csv,aa,,checklist-index,5
            2025-03-01,2025.csv,bb,,checklist-index,1
            ,some.csv,cc,,checklist-index,1
            """)
        .write(
            ReferenceTables.TAXON_NAMES,
            """
            name,status,accepted_name,kingdom
            Antigone canadensis,A,Antigone canadensis,Animalia
            Antigone canadensis,S,Grus canadensis,Animalia
            Grus canadensis,S,Antigone canadensis,Animalia
            """)
        .run("r1", "2024-12-31");
    trade = ServedTrade.in(folder);
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  private static final String[] ROW = {
    "Taxon",
    "Genus",
    "Importer reported quantity",
    "Exporter reported quantity",
    "published_taxon",
    "name_status",
    "name_source"
  };

  @Test
  void whatTheReleaseCallsAntigoneIsGrusAsOf2018AndAddedUpWithIt() {
    assertThat(trade.rows("comptab.csv?year=2013&term=LIV&names=2018-04-01", ROW))
        .containsExactlyInAnyOrder(
            "Grus canadensis Grus 3 6 Antigone canadensis; Grus canadensis SYNONYM; ACCEPTED"
                + " 2017.csv, row 2; 2017.csv, row 2",
            "Parus dubius Parus 1 - Parus dubius UNCLEAR 2017.csv, row 4",
            "Ara nova Ara 1 - Ara nova UNKNOWN -");
  }

  @Test
  void whatAnOldReleaseCallsGrusIsAntigoneToday() {
    assertThat(trade.rows("comptab.csv?taxon=Antigone canadensis&names=2026-01-01", ROW))
        .containsExactly(
            "Antigone canadensis Antigone 3 6 Antigone canadensis; Grus canadensis ACCEPTED;"
                + " SYNONYM 2025.csv, row 9; 2025.csv, row 9");
  }

  @Test
  void aGenusThatIsPublishedAsAllItsSpeciesIsFollowedToo() {
    assertThat(trade.rows("comptab.csv?year=1990&names=2018-04-01", ROW))
        .containsExactly("Eupodotis spp. Eupodotis 1 - Houbaropsis spp. SYNONYM 2017.csv, row 8");
  }

  @Test
  void theTaxonAskedForIsOneOfTheNamesShownOrASynonymOfIt() {
    for (String taxon : new String[] {"Grus", "Grus canadensis", "Antigone canadensis"}) {
      assertThat(trade.rows("comptab.csv?names=2018-04-01&taxon=" + taxon, "Taxon"))
          .as(taxon)
          .containsExactly("Grus canadensis");
    }
    assertThat(trade.rows("comptab.csv?taxon=Antigone", "Taxon"))
        .as("without a day it is a name of the release")
        .containsExactly("Antigone canadensis");
  }

  @Test
  void grossAndNetTradeAndShipmentsHaveTheSameNames() {
    assertThat(
            trade.rows(
                "gross-exports.csv?names=2018-04-01&taxon=Gruidae",
                "Taxon",
                "Quantity",
                "published_taxon",
                "name_status"))
        .containsExactly(
            "Grus canadensis 6 Antigone canadensis; Grus canadensis SYNONYM; ACCEPTED");
    assertThat(
            trade.rows(
                "net-imports.csv?names=2018-04-01&taxon=Gruidae&pivot=true&convert=standard",
                "Taxon",
                "Country",
                "2013",
                "name_status",
                "rule"))
        .containsExactly("Grus canadensis FR 6 SYNONYM; ACCEPTED NAR");
    assertThat(
            trade.rows(
                "shipments.csv?names=2018-04-01",
                "Id",
                "Taxon",
                "published_taxon",
                "name_status",
                "name_source"))
        .containsExactly(
            "1 Grus canadensis Antigone canadensis SYNONYM 2017.csv, row 2",
            "2 Ara nova Ara nova UNKNOWN -");
  }

  @Test
  void aNameOfAnAnimalAndAPlantIsTakenByTheKingdomOfTheRow() {
    assertThat(trade.rows("comptab.csv?year=1985&names=2018-04-01", "Taxon", "Genus"))
        .containsExactly("Brunella vulgaris Brunella");
  }

  @Test
  void theAnswerSaysTheDayOfTheSourceAndHowManyRowsItDoesNotTell() throws IOException {
    HttpResponse<String> answer = trade.get("comptab?names=2018-04-01");
    JsonNode names = new ObjectMapper().readTree(answer.body()).at("/source/names");
    assertThat(names.toString())
        .isEqualTo("{\"as_of\":\"2018-04-01\",\"source_day\":\"2017-04-21\",\"untold\":2}");
    assertThat(answer.headers().firstValue("Names-Source-Day")).contains("2017-04-21");
    assertThat(answer.headers().firstValue("Untold-Names-Rows")).contains("2");
    assertThat(trade.get("comptab").headers().firstValue("Untold-Names-Rows")).isEmpty();
  }

  @Test
  void chartsSayAsOfWhichDayTheirNamesAre() {
    HttpResponse<String> chart =
        trade.at("/v1/charts/trade-importers.json?names=2018-04-01&taxon=Grus canadensis");
    assertThat(chart.body())
        .contains("names as of 2018-04-01, by sources up to 2017-04-21", "\"untold\":0");
    assertThat(chart.headers().firstValue("Link").orElseThrow()).contains("names=2018-04-01");
  }

  @Test
  void daysThatNoSourceTellsAreRefused() {
    assertThat(trade.get("comptab?names=2016-12-31").body())
        .contains("No names can be shown as of 2016-12-31", "are later: 2017-04-21, 2025-03-01");
    assertThat(trade.get("comptab?names=2999-01-01").body()).contains("later than today");
    assertThat(trade.get("comptab?names=2018").body()).contains("It is no day");
    assertThat(trade.get("release-changes?names=2018-04-01").statusCode()).isEqualTo(400);
  }

  @Test
  void withoutADatedSourceItIsRefusedSayingHowToReadOneIn(@TempDir Path other) {
    try (ServedTrade undated = ServedTrade.ofComptab(other, COMPTAB)) {
      HttpResponse<String> answer = undated.get("comptab?names=2018-04-01");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("No source of names that bears a day was read in", "./cites ingest checklist");
    }
  }

  @Test
  void formerCountriesAndTheSeaStayAsPublishedAndAreAskedForByTheirCodes() {
    assertThat(
            trade.rows("comptab.csv?exporter=HS,ZZ,SU", "Year", "Importer", "Exporter", "Origin"))
        .containsExactlyInAnyOrder("2001 JP ZZ -", "2013 JP HS -", "1985 DD SU YU");
  }
}
