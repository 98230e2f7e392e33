package org.citeswarehouse.jobs.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says how a taxon is classified, where several lists do. */
class TaxaTest {

  private static final String INDEX =
      "TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,"
          + "SynonymsWithAuthors,All_DistributionISOCodes\n"
          + "1,Animalia,Chordata,Mammalia,Carnivora,Felidae,Panthera,Panthera leo,\"(Linnaeus,"
          + " 1758)\",SPECIES,I/II,\"Felis leo Linnaeus, 1758\",ZA\n"
          + "2,Animalia,Chordata,Mammalia,Carnivora,Otherfelidae,Panthera,Panthera onca,,SPECIES,I,,BR\n";
  private static final String OWN =
      "taxon,class,order,family,genus\nPanthera onca,Mammalia,Carnivora,Felidae,Panthera\n";

  @TempDir private Path folder;

  @Test
  void a_partys_own_list_comes_before_the_checklist_and_that_before_the_starters() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.CHECKLIST, null, warehouse.file("index.csv", INDEX));
    warehouse.ingest(InputKind.CHECKLIST, null, warehouse.file("own.csv", OWN));

    List<String> taxa =
        warehouse
            .with(
                w ->
                    Taxa.of(w.spark(), w.tables())
                        .select("taxon", "class", "family")
                        .collectAsList())
            .stream()
            .map(row -> row.mkString(" "))
            .toList();

    assertThat(taxa)
        .contains(
            "Panthera onca Mammalia Felidae",
            "Panthera leo Mammalia Felidae",
            "Felis leo Mammalia Felidae",
            "Loxodonta africana Mammalia Elephantidae")
        .doesNotContain("Panthera onca Mammalia Otherfelidae")
        .doesNotHaveDuplicates();
  }
}
