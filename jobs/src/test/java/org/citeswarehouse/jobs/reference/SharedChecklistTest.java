package org.citeswarehouse.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared Checklist of 2017 beside Species+'s tables of animals of 2013. */
class SharedChecklistTest {

  @TempDir private Path folder;

  @Test
  void speciesThatAreInNoAppendixAreNotListedByHigherTaxa() {
    Path shared = Path.of(System.getProperty("cites.shared", "absent"), "data/checklist");
    assumeThat(shared).exists();
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(
        InputKind.CHECKLIST,
        null,
        Stream.of(
                "Index_of_CITES_Species_2017-04-21",
                "animalia_taxa",
                "animalia_synonyms",
                "animalia_legislation",
                "animalia_eu_legislation",
                "hybrids")
            .map(name -> shared.resolve(name + ".csv.gz"))
            .toArray(Path[]::new));
    Set<String> notListed =
        warehouse.rows(ReferenceTables.TAXON_NAMES, "name", "kingdom", "status", "listing").stream()
            .filter(row -> row.endsWith("|Animalia|A|NC"))
            .map(row -> row.substring(0, row.indexOf('|')))
            .collect(Collectors.toSet());
    List<String> intervals =
        warehouse.rows(
            ReferenceTables.LISTING_INTERVALS,
            "taxon",
            "authority",
            "appendix",
            "valid_from",
            "valid_to",
            "by");

    assertThat(notListed)
        .hasSize(15)
        .contains("Melopsittacus undulatus", "Psittacula krameri", "Agapornis roseicollis");
    assertThat(intervals)
        .filteredOn(row -> row.contains("|CITES|") && row.endsWith("|-|HIGHER"))
        .filteredOn(row -> notListed.contains(row.substring(0, row.indexOf('|'))))
        .isEmpty();
    assertThat(intervals)
        .contains(
            "Agapornis roseicollis|CITES|II|1981-06-06|2005-01-12|HIGHER",
            "Psittacula krameri|CITES|III|1976-02-26|2007-03-04|HIGHER",
            "Ara ararauna|CITES|II|1981-06-06|-|HIGHER",
            "Ara ararauna|CITES|III|1976-02-26|1981-06-06|HIGHER",
            "Arctocephalus townsendi|CITES|II|1975-07-01|-|OWN",
            "Ara ambiguus|CITES|II|1981-06-06|-|OWN",
            "Leopardus pardalis|CITES|II|1975-07-01|-|OWN")
        .noneMatch(row -> row.startsWith("Melopsittacus undulatus|CITES|II|"))
        .noneMatch(row -> row.startsWith("Psittacula krameri|CITES|II|"));
    assertThat(intervals)
        .filteredOn(row -> row.contains("|CITES|III|") && row.endsWith("|-|HIGHER"))
        .noneMatch(row -> row.startsWith("Amazona ") || row.startsWith("Agapornis "));
  }
}
