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

/** What names stood for from day to day, by checklists that bear a day in their name. */
class NamesByDayTest {

  private static final String INDEX =
      "TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,"
          + "SynonymsWithAuthors,All_DistributionISOCodes\n";

  private static final String OF_2017 =
      INDEX
          + """
          7937,Animalia,,Aves,Gruiformes,Gruidae,Grus,Grus canadensis,,SPECIES,II,"Antigone canadensis (Linnaeus, 1758)",
          1,Animalia,,Aves,Passeriformes,Paridae,Parus,Parus unus,,SPECIES,II,"Parus dubius Gray, 1831",
          2,Animalia,,Aves,Passeriformes,Paridae,Parus,Parus duo,,SPECIES,II,"Parus dubius Gray, 1831, Parus unus Gray, 1831",
          3,Animalia,,Aves,Passeriformes,Paridae,Parus,Parus tres,,SPECIES,II,"Parus vetus Gray, 1831",
          4,Plantae,,,,Orchidaceae,Vanda,Vanda una,,SPECIES,II,,
          """;

  private static final String OF_2025 =
      INDEX
          + """
          9001,Animalia,,Aves,Gruiformes,Gruidae,Antigone,Antigone canadensis,,SPECIES,II,"Grus canadensis (Linnaeus, 1758)",
          9002,Animalia,,Aves,Passeriformes,Paridae,Poecile,Poecile tres,,SPECIES,II,"Parus tres Gray, 1831",
          """;

  @TempDir private static Path folder;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void checklists() {
    warehouse = new TestWarehouse(folder);
    warehouse.ingest(
        InputKind.CHECKLIST,
        null,
        warehouse.file("Index_of_CITES_Species_2025-03-01.csv", OF_2025),
        warehouse.file("Index_of_CITES_Species_2017-04-21.csv", OF_2017),
        warehouse.file(
            "Index of some day.csv",
            INDEX + "5,Animalia,,Aves,,,Struthio,Struthio undatus,,SPECIES,I,,\n"));
  }

  private static List<String> of(String name) {
    return warehouse
        .rows(
            ReferenceTables.NAMES_BY_DAY,
            "name",
            "known_from",
            "known_to",
            "outcome",
            "accepted_name",
            "genus",
            "stated_by")
        .stream()
        .filter(row -> row.startsWith(name + "|"))
        .map(row -> row.substring(name.length() + 1).replace("Index_of_CITES_Species_", ""))
        .sorted()
        .toList();
  }

  @Test
  void twoNamesThatChangedPlacesAreEachAcceptedInTheirTime() {
    assertThat(of("Grus canadensis"))
        .containsExactly(
            "2017-04-21|2025-03-01|ACCEPTED|Grus canadensis|Grus|2017-04-21.csv, row 2",
            "2025-03-01|-|SYNONYM|Antigone canadensis|Antigone|2025-03-01.csv, row 2");
    assertThat(of("Antigone canadensis"))
        .containsExactly(
            "2017-04-21|2025-03-01|SYNONYM|Grus canadensis|Grus|2017-04-21.csv, row 2",
            "2025-03-01|-|ACCEPTED|Antigone canadensis|Antigone|2025-03-01.csv, row 2");
  }

  @Test
  void aSynonymIsFollowedToWhatIsAcceptedOnThatDay() {
    assertThat(of("Parus vetus"))
        .containsExactly(
            "2017-04-21|2025-03-01|SYNONYM|Parus tres|Parus|2017-04-21.csv, row 5",
            "2025-03-01|-|SYNONYM|Poecile tres|Poecile|2017-04-21.csv, row 5; then 2025-03-01.csv,"
                + " row 3");
  }

  @Test
  void aSynonymOfSeveralIsUnclearAndAnAcceptedNameThatIsASynonymTooIsAccepted() {
    assertThat(of("Parus dubius"))
        .containsExactly("2017-04-21|-|UNCLEAR|Parus duo; Parus unus|-|2017-04-21.csv, row 4");
    assertThat(of("Parus unus"))
        .containsExactly("2017-04-21|-|ACCEPTED|Parus unus|Parus|2017-04-21.csv, row 3");
  }

  @Test
  void aLaterChecklistThatIsSilentOnANameChangesNothing() {
    assertThat(of("Vanda una"))
        .containsExactly("2017-04-21|-|ACCEPTED|Vanda una|Vanda|2017-04-21.csv, row 6");
  }

  @Test
  void aFileWithoutADayDatesNothingAndIsListedAsSuch() {
    assertThat(of("Struthio undatus")).isEmpty();
    assertThat(warehouse.rows(ReferenceTables.NAME_FILES, "day", "file", "names"))
        .containsExactlyInAnyOrder(
            "2017-04-21|Index_of_CITES_Species_2017-04-21.csv|5",
            "2025-03-01|Index_of_CITES_Species_2025-03-01.csv|2",
            "-|Index of some day.csv|1");
  }

  @Test
  void aDayIsReadOnlyWhereOneStandsInTheName() {
    assertThat(SourceDay.of(null, "Index_of_CITES_Species_2017-04-21.csv.gz"))
        .hasToString("Optional[2017-04-21]");
    assertThat(SourceDay.of("Index_2018-01-02.csv", "all_2019-01-01.zip"))
        .as("the entry of an archive before the archive")
        .hasToString("Optional[2018-01-02]");
    assertThat(SourceDay.of("", "N_to_A_names_17022023.csv")).isEmpty();
    assertThat(SourceDay.of("", "Index_2017-13-45.csv")).isEmpty();
    assertThat(SourceDay.of("", "changes_2017-01-01_2018-01-01.csv")).isEmpty();
  }
}
