package org.citeswarehouse.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReferenceTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lower taxa have from the listings of higher ones: parrots, and what goes with them. */
class DescentTest {

  private static final String TAXA =
      """
      Scientific name,Rank,RecID,ParentRank,ParentRecID,Status,Species Author,notes,Designation
      Animalia,Kingdom,1,,,A,,,CITES_EU
      AVES,Class,2,Kingdom,1,A,,,CITES_EU
      PSITTACIFORMES,Order,129,Class,2,A,,,CITES_EU
      PSITTACIDAE,Family,683,Order,129,A,,,CITES_EU
      Ara,Genus,10,Family,683,A,,,CITES_EU
      ararauna,Species,11,Genus,10,A,,,CITES_EU
      ambiguus,Species,12,Genus,10,A,,,CITES_EU
      Melopsittacus,Genus,20,Family,683,A,,,CITES_EU
      undulatus,Species,21,Genus,20,A,,,CITES_EU
      Agapornis,Genus,30,Family,683,A,,,CITES_EU
      roseicollis,Species,31,Genus,30,A,,,CITES_EU
      canus,Species,32,Genus,30,A,,,CITES_EU
      Psittacula,Genus,35,Family,683,A,,,CITES_EU
      krameri,Species,36,Genus,35,A,,,CITES_EU
      Anodorhynchus,Genus,40,Family,683,A,,,CITES_EU
      leari,Species,41,Genus,40,A,,,CITES_EU
      Amazona,Genus,50,Family,683,A,,,CITES_EU
      aestiva,Species,51,Genus,50,A,,,CITES_EU
      """;

  private static final String HISTORY =
      """
      rank_name,rec_id,listing,effective_from,party_iso2,is_current,populations_iso2,EXCLUDEDpopulations_iso,is_inclusion,included_in_RecID,RankforInclusions,excluded_rec_ids
      Order,129,II,06/06/1981,,0,,,0,,,"SPECIES:21,SPECIES:36"
      Order,129,II,12/01/2005,,1,,,0,,,"SPECIES:21,SPECIES:31,SPECIES:36"
      Family,683,III,26/02/1976,GH,0,,,0,,,
      Family,683,II,06/06/1981,,0,,,1,129,ORDER,
      Species,12,III,28/10/1976,CR,0,,,0,,,
      Species,12,II,06/06/1981,,0,,,1,129,ORDER,
      Species,12,DELIII,06/06/1981,CR,0,,,0,,,
      Species,12,I,01/08/1985,,1,,,0,,,
      Species,31,DELII,12/01/2005,,1,,,0,,,
      Species,36,III,06/06/1981,,0,,,0,,,
      Species,36,DELIII,04/03/2007,GH,1,,,0,,,
      Genus,40,I,22/10/1987,,1,,,0,,,
      Genus,50,II,01/07/1975,,0,,,0,,,
      Genus,50,II,06/06/1981,,1,,,1,129,ORDER,
      """;

  private static final String CHECKLIST =
      """
      TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,SynonymsWithAuthors,All_DistributionISOCodes
      1,Animalia,,Aves,Psittaciformes,Psittacidae,Melopsittacus,Melopsittacus,,GENUS,NC,,
      """;

  @TempDir private static Path folder;
  private static List<String> intervals;

  @BeforeAll
  static void parrots() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(
        InputKind.CHECKLIST,
        null,
        warehouse.file("taxa.csv", TAXA),
        warehouse.file("history.csv", HISTORY),
        warehouse.file("index.csv", CHECKLIST));
    intervals =
        warehouse.rows(
            ReferenceTables.LISTING_INTERVALS, "taxon", "appendix", "valid_from", "valid_to", "by");
  }

  @Test
  void aTaxonWithoutChangesOfItsOwnHasThoseOfTheFamilyAndThenOfTheOrder() {
    assertThat(of("Ara ararauna"))
        .containsExactlyInAnyOrder("II|1981-06-06|-|HIGHER", "III|1976-02-26|1981-06-06|HIGHER");
  }

  @Test
  void whatTheOrderLeavesOutIsNotListedByTheFamilyThatIsIncludedInIt() {
    assertThat(of("Melopsittacus undulatus"))
        .containsExactlyInAnyOrder("III|1976-02-26|1981-06-06|HIGHER");
  }

  @Test
  void whatTheChecklistHasInNoAppendixIsNotListedByHigherTaxaToday() {
    assertThat(of("Melopsittacus")).containsExactlyInAnyOrder("III|1976-02-26|1981-06-06|HIGHER");
  }

  @Test
  void aDeletionOfItsOwnEndsTheListingByTheHigherTaxon() {
    assertThat(of("Agapornis roseicollis"))
        .containsExactlyInAnyOrder(
            "II|1981-06-06|2005-01-12|HIGHER", "III|1976-02-26|1981-06-06|HIGHER");
    assertThat(of("Agapornis canus")).contains("II|1981-06-06|-|HIGHER");
  }

  @Test
  void aListingOfItsOwnEndsThatByTheHigherTaxon() {
    assertThat(of("Anodorhynchus"))
        .containsExactlyInAnyOrder(
            "I|1987-10-22|-|OWN",
            "II|1981-06-06|1987-10-22|HIGHER",
            "III|1976-02-26|1981-06-06|HIGHER");
    assertThat(of("Anodorhynchus leari"))
        .containsExactlyInAnyOrder(
            "I|1987-10-22|-|HIGHER",
            "II|1981-06-06|1987-10-22|HIGHER",
            "III|1976-02-26|1981-06-06|HIGHER");
  }

  @Test
  void aListingThatWasOverLetsThatOfTheHigherTaxonPass() {
    assertThat(of("Amazona aestiva")).contains("II|1975-07-01|-|HIGHER");
  }

  @Test
  void anAdditionOfItsOwnStandsUntilTheSameAppendixChanges() {
    assertThat(of("Ara ambiguus"))
        .containsExactlyInAnyOrder(
            "I|1985-08-01|-|OWN", "II|1981-06-06|-|OWN", "III|1976-02-26|1981-06-06|HIGHER");
  }

  @Test
  void anAdditionToAppendixThreeThatNamesNoPartyIsEndedByThePartyThatDeletesIt() {
    assertThat(of("Psittacula krameri"))
        .containsExactlyInAnyOrder("III|1976-02-26|2007-03-04|HIGHER");
  }

  private static List<String> of(String taxon) {
    return intervals.stream()
        .filter(row -> row.startsWith(taxon + "|"))
        .map(row -> row.substring(taxon.length() + 1))
        .toList();
  }
}
