package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.table.ReferenceTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance cases A of spec/cases.md, first half: what {@code ./cites ingest checklist} makes
 * of a history of listings. The second half, what {@code ./cites validate} says of a line held
 * against these very intervals, is in {@code AppendixCasesTest} of the module api; the two modules
 * cannot meet in one JVM. A method's name begins with the ids of its cases.
 */
class ListingCasesTest {

  private static final String TAXA =
      """
      Scientific name,Rank,RecID,ParentRank,ParentRecID,Status,Species Author,notes,Designation
      Animalia,Kingdom,1,,,A,,,CITES_EU
      MAMMALIA,Class,2,Kingdom,1,A,,,CITES_EU
      Loxodonta,Genus,3,Class,2,A,,,CITES_EU
      africana,Species,4,Genus,3,A,"(Blumenbach, 1797)",,CITES_EU
      Canis,Genus,5,Class,2,A,,,CITES_EU
      lupus,Species,6,Genus,5,A,,,CITES_EU
      Species,Genus,7,Class,2,A,,,CITES_EU
      late,Species,8,Genus,7,A,,,CITES_EU
      transferred,Species,9,Genus,7,A,,,CITES_EU
      again,Species,10,Genus,7,A,,,CITES_EU
      """;

  private static final String SYNONYMS =
      """
      Scientific name,Rank,RecID,ParentRank,Parent recID,Status,Species Author,notes,Designation,AcceptedRank,AcceptedRecID
      cyclotis,Species,90,Genus,3,S,"(Matschie, 1900)",,CITES_EU,Species,4
      """;

  private static final String HISTORY =
      """
      rank_name,rec_id,listing,effective_from,party_iso2,is_current,populations_iso2,EXCLUDEDpopulations_iso,is_inclusion,included_in_RecID,RankforInclusions,excluded_rec_ids
      Species,4,I,18/01/1990,,0,,,0,,,
      Species,4,I,18/09/1997,,1,,"BW,NA,ZW",0,,,
      Species,4,II,18/09/1997,,1,"BW,NA,ZW",,0,,,
      Species,6,I,23/06/2010,,1,,,0,,,
      Species,8,I,01/01/2013,,1,,,0,,,
      Species,9,II,04/02/1977,,0,,,0,,,
      Species,9,DELII,18/01/1990,,0,,,0,,,
      Species,9,I,18/01/1990,,1,,,0,,,
      Species,10,I,18/01/1990,,0,,,0,,,
      Species,10,I,18/09/1997,,1,,,0,,,
      """;

  @TempDir private static Path folder;
  private static List<String> intervals;
  private static List<String> names;

  @BeforeAll
  static void ingest() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    int exit =
        JobsMain.run(
            "--warehouse",
            warehouse.root().toString(),
            "--master",
            "local[2]",
            "ingest",
            "checklist",
            warehouse.file("taxa.csv", TAXA).toString(),
            warehouse.file("synonyms.csv", SYNONYMS).toString(),
            warehouse.file("history.csv", HISTORY).toString());
    assertThat(exit).isZero();
    intervals =
        warehouse.rows(
            ReferenceTables.LISTING_INTERVALS,
            "taxon",
            "authority",
            "appendix",
            "valid_from",
            "valid_to",
            "by",
            "known_to");
    names = warehouse.rows(ReferenceTables.TAXON_NAMES, "name", "status", "accepted_name");
  }

  @Test
  void A1_A2_A12_splitListingsOfOneDayAndAnAdditionThatIsRepeated() {
    assertThat(of("Loxodonta africana"))
        .containsExactlyInAnyOrder(
            "CITES|I|1990-01-18|-|OWN|2013-01-01", "CITES|II|1997-09-18|-|OWN|2013-01-01");
  }

  @Test
  void A4_aSynonymLeadsToTheTaxonThatIsListed() {
    assertThat(names).contains("Loxodonta cyclotis|S|Loxodonta africana");
  }

  @Test
  void A8_anAdditionIsInForceUntilSomethingEndsIt() {
    assertThat(of("Canis lupus")).containsExactlyInAnyOrder("CITES|I|2010-06-23|-|OWN|2013-01-01");
  }

  @Test
  void A9_anAdditionCountsFromItsDay() {
    assertThat(of("Species late")).containsExactlyInAnyOrder("CITES|I|2013-01-01|-|OWN|2013-01-01");
  }

  @Test
  void A11_aTransferEndsOneAppendixOnTheDayOnWhichTheOtherBegins() {
    assertThat(of("Species transferred"))
        .containsExactlyInAnyOrder(
            "CITES|I|1990-01-18|-|OWN|2013-01-01", "CITES|II|1977-02-04|1990-01-18|OWN|2013-01-01");
  }

  @Test
  void A12_anAdditionThatIsRepeatedIsOneOpenInterval() {
    assertThat(of("Species again"))
        .containsExactlyInAnyOrder("CITES|I|1990-01-18|-|OWN|2013-01-01");
  }

  private static List<String> of(String taxon) {
    return intervals.stream()
        .filter(row -> row.startsWith(taxon + "|"))
        .map(row -> row.substring(taxon.length() + 1))
        .toList();
  }
}
