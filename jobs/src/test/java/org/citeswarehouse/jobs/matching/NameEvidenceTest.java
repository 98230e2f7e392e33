package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.model.taxa.Lineage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameEvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "'belts, crocodylus niloticus', Crocodylus niloticus, FULL",
    "'belts c. niloticus', Crocodylus niloticus, SHORT",
    "'watch straps of python leather', Python regius, GENUS",
    "'belts c. crocodilus', Caiman crocodilus yacare, GENUS",
    "'belts c. latirostris', Caiman crocodilus yacare, NONE",
    "'live cacti', Cactaceae spp., NONE",
    "'live plants (cactaceae spp.)', Cactaceae spp., FULL",
    "'fittings for tubes', Python regius, NONE",
    "'live pythons', Python regius, FAMILY",
    "'', Python regius, NONE"
  })
  void a_description_names_a_taxon_more_or_less_fully(
      String description, String name, NameEvidence expected) {
    assertThat(
            NameEvidence.of(
                description, new Lineage(name, "Reptilia", "Serpentes", "Pythonidae", "")))
        .isEqualTo(expected);
  }
}
