package org.citeswarehouse.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.FileReport;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReferenceTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a handful of sources of each layout say together, each row beside what comes of it. Names of
 * methods begin with the ids of the cases of spec/cases.md that they show.
 */
class ReferenceIngestTest {

  private static final String NAMES =
      "Scientific name,Rank,RecID,ParentRank,ParentRecID,Status,Species Author,notes,Designation\n";
  private static final String SYNONYMS =
      "Scientific name,Rank,RecID,ParentRank,Parent recID,Status,Species Author,notes,Designation,"
          + "AcceptedRank,AcceptedRecID\n";
  private static final String LISTINGS =
      "rank_name,rec_id,listing,effective_from,party_iso2,is_current,populations_iso2,"
          + "EXCLUDEDpopulations_iso,is_inclusion,included_in_RecID,RankforInclusions,"
          + "excluded_rec_ids\n";

  private static final String TAXA =
      NAMES
          + """
          Animalia,Kingdom,1,,,A,,,"CITES_EU,CMS"
          CHORDATA,Phylum,3,Kingdom,1,A,,,CITES_EU
          MAMMALIA,Class,30,Phylum,3,A,,,CITES_EU
          PROBOSCIDEA,Order,31,Class,30,A,,,CITES_EU
          ELEPHANTIDAE,Family,32,Order,31,A,,,CITES_EU
          Loxodonta,Genus,33,Family,32,A,,,CITES_EU
          africana,Species,34,Genus,33,A,"(Blumenbach, 1797)",,CITES_EU
          CARNIVORA,Order,40,Class,30,A,,,CITES_EU
          FELIDAE,Family,41,Order,40,A,,,CITES_EU
          Felis,Genus,42,Family,41,A,,,CITES_EU
          catus,Species,43,Genus,42,A,,,CITES_EU
          silvestris,Species,44,Genus,42,A,,,CITES_EU
          Panthera,Genus,45,Family,41,A,,,CITES_EU
          onca,Species,46,Genus,45,A,,,CITES_EU
          leo,Species,47,Genus,45,A,,,CITES_EU
          Sirenus,Genus,48,Family,41,A,,,CMS
          orphana,Species,49,Genus,999,A,,,CITES_EU
          europaea,Species,50,Genus,42,N,,,CITES_EU
          """;
  private static final String OLD_NAMES =
      SYNONYMS
          + """
          cyclotis,Species,90,Genus,33,S,"(Matschie, 1900)",,CITES_EU,Species,34
          Leo,Genus,91,Family,41,S,,,CITES_EU,,
          nobilis,Species,92,Genus,91,S,,,CITES_EU,Species,47
          """;
  private static final String HISTORY =
      LISTINGS
          + """
          Species,34,III,26/02/1976,GH,0,,,0,,,
          Species,34,DELIII,04/02/1977,GH,0,,,0,,,
          Species,34,II,04/02/1977,,0,,,0,,,
          Species,34,DELII,18/01/1990,,0,,,0,,,
          Species,34,I,18/01/1990,,0,,,0,,,
          Species,34,I,18/09/1997,,1,,"BW,NA,ZW",0,,,
          Species,34,II,18/09/1997,,1,"BW,NA,ZW",,0,,,
          Species,34,I/r,18/01/1990,ZA,0,,,0,,,
          Family,41,II,04/02/1977,,1,,,0,,,SPECIES:43
          Species,46,II,04/02/1977,,0,,,1,41,FAMILY,
          Species,46,I,01/07/1985,,1,,,0,,,
          """;
  private static final String EU_HISTORY =
      """
      LAW_NUM,RANK_NAME,REC_ID,LISTING,EFFECTIVE_FROM,PARTY_ISO2,IS_CURRENT,HASH_NOTE,POPULATIONS_ISO2,EXCLUDEDpopulations_ISO,IS_INCLUSION,INCLUDED_IN,RANK,EXCLUDED_REC_IDS,FULL_NOTE_EN
      8,SPECIES,50,D,25/06/1997,,1,,,,0,,,,
      """;
  private static final String TAGS =
      """
      Species RecID,Rank,GEO_entity_type,ISO Code 2,Tags,Designation
      34,Species,Country,BW,,EU
      34,Species,Country,BI,"extinct, distribution uncertain",EU
      34,Species,Country,QQ,,EU
      """;
  private static final String INDEX =
      "TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,"
          + "SynonymsWithAuthors,All_DistributionISOCodes\n"
          + "4442,Animalia,Chordata,Mammalia,Carnivora,Felidae,Panthera,Panthera leo,\"(Linnaeus,"
          + " 1758)\",SPECIES,I/II,\"Felis leo Linnaeus, 1758, Leo leo (Linnaeus, 1758)\","
          + "\"AO, ZA\"\n"
          + "5555,Plantae,,,Orchidales,Orchidaceae,Vanda,Vanda coerulea,Griff. ex"
          + " Lindl.,SPECIES,II,,\"IN, MM\"\n";
  private static final String HYBRIDS =
      "Legacy_CITES_TAXON_CODE,Full Hybrid Name,Hybrid Rank,SpeciesPlusID,Parent,ParentRank,Status\r"
          + "1.1,Panthera hybrid,SPECIES,4442,Panthera leo,SPECIES,H\r"
          + "1.1,Panthera hybrid,SPECIES,0,Panthera onca,SPECIES,H\r";
  private static final String TRADE_NAMES =
      """
      cites_trade_name,legacy_cites_ID,valid_name_species_plus_id,valid_name,trade_name_rank,name_status
      Felis leo persica,1,4442,Panthera leo,SPECIES,T
      Nomen nusquam,2,7777,Nomen nescitur,SPECIES,T
      """;

  @TempDir private static Path folder;
  private static TestWarehouse warehouse;
  private static IngestReport report;

  @BeforeAll
  static void sourcesOfEachLayout() {
    warehouse = new TestWarehouse(folder);
    report =
        warehouse.ingest(
            InputKind.CHECKLIST,
            null,
            warehouse.file("index.csv", INDEX),
            warehouse.file("taxa.csv", TAXA),
            warehouse.file("synonyms.csv", OLD_NAMES),
            warehouse.file("history.csv", HISTORY),
            warehouse.file("eu.csv", EU_HISTORY),
            warehouse.file("tags.csv", TAGS),
            warehouse.file("hybrids.csv", HYBRIDS),
            warehouse.file("trade.csv", TRADE_NAMES));
  }

  @Test
  void eachRowOfEachLayoutIsAcceptedOrRejected() {
    assertThat(report.files())
        .extracting(FileReport::name, FileReport::counts)
        .containsExactlyInAnyOrder(
            tuple("index.csv", new RowCounts(2, 2, 0, 0)),
            tuple("taxa.csv", new RowCounts(18, 18, 0, 0)),
            tuple("synonyms.csv", new RowCounts(3, 3, 0, 0)),
            tuple("history.csv", new RowCounts(11, 11, 0, 0)),
            tuple("eu.csv", new RowCounts(1, 1, 0, 0)),
            tuple("tags.csv", new RowCounts(3, 2, 0, 1)),
            tuple("hybrids.csv", new RowCounts(2, 2, 0, 0)),
            tuple("trade.csv", new RowCounts(2, 2, 0, 0)));
  }

  @Test
  void namesAreCompletedAndLeadToTheAcceptedOne() {
    assertThat(
            warehouse.rows(
                ReferenceTables.TAXON_NAMES,
                "name",
                "status",
                "accepted_name",
                "taxon_rank",
                "kingdom",
                "family"))
        .contains(
            "Loxodonta africana|A|Loxodonta africana|SPECIES|Animalia|Elephantidae",
            "Loxodonta cyclotis|S|Loxodonta africana|SPECIES|Animalia|Elephantidae",
            "Elephantidae|A|Elephantidae|FAMILY|Animalia|Elephantidae",
            "Leo nobilis|S|Panthera leo|SPECIES|Animalia|Felidae",
            "Felis leo|S|Panthera leo|SPECIES|Animalia|Felidae",
            "Leo leo|S|Panthera leo|SPECIES|Animalia|Felidae",
            "Leo|S|-|GENUS|-|-",
            "Felis europaea|N|Felis europaea|SPECIES|Animalia|Felidae",
            "Felis leo persica|T|Panthera leo|SPECIES|Animalia|Felidae",
            "Nomen nusquam|T|Nomen nescitur|SPECIES|-|-",
            "Vanda coerulea|A|Vanda coerulea|SPECIES|Plantae|Orchidaceae")
        .noneMatch(row -> row.startsWith("Sirenus"));
  }

  @Test
  void hybridsHaveTheirParents() {
    assertThat(warehouse.rows(ReferenceTables.TAXON_NAMES, "name", "status", "parents"))
        .contains("Panthera hybrid|H|Panthera leo;Panthera onca");
  }

  @Test
  void A1_A2_A11_A12_anAdditionEndsAtADeletionAndIsGoneOnByTheNext() {
    assertThat(listings("Loxodonta africana", "CITES"))
        .containsExactlyInAnyOrder(
            "I|1990-01-18|-|OWN",
            "II|1977-02-04|1990-01-18|OWN",
            "II|1997-09-18|-|OWN",
            "III|1976-02-26|1977-02-04|OWN");
  }

  @Test
  void aTaxonIsListedWithTheHigherOneUnlessThatLeavesItOut() {
    assertThat(listings("Felis silvestris", "CITES"))
        .containsExactlyInAnyOrder("II|1977-02-04|-|HIGHER");
    assertThat(listings("Felis catus", "CITES")).isEmpty();
  }

  @Test
  void anAdditionIsNotEndedByOneToAnotherAppendix() {
    assertThat(listings("Panthera onca", "CITES"))
        .containsExactlyInAnyOrder("I|1985-07-01|-|OWN", "II|1977-02-04|-|OWN");
  }

  @Test
  void aHigherTaxonHasTheListingsOfItsLowerOnes() {
    assertThat(listings("Panthera", "CITES"))
        .containsExactlyInAnyOrder("I|1985-07-01|-|LOWER", "II|1977-02-04|-|HIGHER");
    assertThat(listings("Loxodonta", "CITES"))
        .containsExactlyInAnyOrder(
            "I|1990-01-18|-|LOWER",
            "II|1977-02-04|1990-01-18|LOWER",
            "II|1997-09-18|-|LOWER",
            "III|1976-02-26|1977-02-04|LOWER");
  }

  @Test
  void aHybridHasTheListingsOfItsParents() {
    assertThat(listings("Panthera hybrid", "CITES"))
        .containsExactlyInAnyOrder("I|1985-07-01|-|PARENT", "II|1977-02-04|-|HIGHER");
  }

  @Test
  void A6_A10_annexesOfTheEuAreKeptApart() {
    assertThat(listings("Felis europaea", "EU")).containsExactlyInAnyOrder("D|1997-06-25|-|OWN");
  }

  @Test
  void countriesOfOccurrenceComeFromAllSources() {
    assertThat(warehouse.rows(ReferenceTables.TAXON_DISTRIBUTIONS, "taxon", "country", "tags"))
        .containsExactly(
            "Loxodonta africana|BI|distribution uncertain;extinct",
            "Loxodonta africana|BW|-",
            "Panthera leo|AO|-",
            "Panthera leo|ZA|-",
            "Vanda coerulea|IN|-",
            "Vanda coerulea|MM|-");
  }

  @Test
  void whatCannotBeTiedToATaxonIsListed() {
    assertThat(warehouse.rows(ReferenceTables.REFERENCE_GAPS, "file", "row", "reason", "value"))
        .containsExactly(
            "taxa.csv|18|PARENT_UNKNOWN|orphana", "trade.csv|3|ACCEPTED_UNKNOWN|Nomen nescitur");
  }

  @Test
  void quotasAndSuspensionsAreOfNamesAndDates(@TempDir Path other) {
    TestWarehouse own = new TestWarehouse(other);
    own.ingest(InputKind.CHECKLIST, null, own.file("taxa.csv", TAXA));
    own.ingest(
        InputKind.QUOTAS,
        null,
        own.file(
            "quotas.csv",
            """
            Kingdom,RecId,Rank,ISO code,Quota,Unit,StartDate,EndDate,Year,Notes,Terms,Sources
            Animalia,34,Species,NA,180,,01/01/2013,31/12/2013,2013,tusks,TUS,W
            Animalia,34,Species,ZW,-1,,01/01/2013,31/12/2013,2013,,,
            Animalia,34,Species,BW,2.5,KIL,01/01/2013,31/12/2013,2013,,,
            Animalia,77,Species,BW,9,,01/01/2013,31/12/2013,2013,,,
            """));
    own.ingest(
        InputKind.SUSPENSIONS,
        null,
        own.file(
            "suspensions.csv",
            "IsCurrent,Kingdom,Rank,RecID,ISO code,StartNotificationID,EndNotificationID,Notes,"
                + "ExcludedTaxa\r1,,,,IN,1,,all,\r1,Animalia,SPECIES,34,ZW,1,2,,\r"
                + "1,Animalia,SPECIES,34,BW,9,,,\r"),
        own.file(
            "events.csv",
            """
            Legacy_ID,Designation,LnmShortDesc,Date valid from,Event Type
            1,CITES,CITES Notif. No. 283,15/03/1984,CITES Suspension Notification
            2,CITES,CITES Notif. No. 629,28/04/1991,CITES Suspension Notification
            """));
    assertThat(
            own.rows(ReferenceTables.QUOTAS, "taxon", "country", "quota", "in_preparation", "unit"))
        .containsExactly(
            "Loxodonta africana|BW|2.5|false|KGM",
            "Loxodonta africana|NA|180|false|-",
            "Loxodonta africana|ZW|-|true|-");
    assertThat(
            own.rows(
                ReferenceTables.SUSPENSIONS,
                "taxon",
                "country",
                "first_day",
                "last_day",
                "start_notification"))
        .containsExactly(
            "-|IN|1984-03-15|-|CITES Notif. No. 283",
            "Loxodonta africana|BW|-|-|9",
            "Loxodonta africana|ZW|1984-03-15|1991-04-28|CITES Notif. No. 283");
    assertThat(own.rows(ReferenceTables.REFERENCE_GAPS, "file", "row", "reason"))
        .contains("quotas.csv|5|TAXON_UNKNOWN", "suspensions.csv|4|NOTIFICATION_UNKNOWN");
  }

  private static List<String> listings(String taxon, String authority) {
    return warehouse
        .rows(
            ReferenceTables.LISTING_INTERVALS,
            "taxon",
            "authority",
            "appendix",
            "valid_from",
            "valid_to",
            "by")
        .stream()
        .filter(row -> row.startsWith(taxon + "|" + authority + "|"))
        .map(row -> row.substring((taxon + "|" + authority + "|").length()))
        .sorted()
        .toList();
  }
}
