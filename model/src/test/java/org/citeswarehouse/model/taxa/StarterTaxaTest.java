package org.citeswarehouse.model.taxa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StarterTaxaTest {

  @Test
  void aSpeciesCarriesItsClassification() {
    assertThat(StarterTaxa.find("Psittacus erithacus"))
        .contains(
            new StarterTaxon(
                new Lineage(
                    "Psittacus erithacus", "Aves", "Psittaciformes", "Psittacidae", "Psittacus"),
                "Animalia",
                "I"));
  }

  @Test
  void aHigherTaxonIsBlankBelowItsRank() {
    assertThat(StarterTaxa.find("Scleractinia spp.").orElseThrow().lineage())
        .isEqualTo(new Lineage("Scleractinia spp.", "Anthozoa", "Scleractinia", "", ""));
  }

  @Test
  void aHybridIsNamedByItsGenus() {
    assertThat(StarterTaxa.find("Phalaenopsis hybrid").orElseThrow().lineage().genus())
        .isEqualTo("Phalaenopsis");
  }

  @Test
  void plantsHaveNoClassAndAnimalsHaveOne() {
    assertThat(StarterTaxa.all())
        .allSatisfy(
            t ->
                assertThat(t.lineage().taxonClass().isEmpty())
                    .as(t.lineage().taxon())
                    .isEqualTo(t.kingdom().equals("Plantae")));
  }

  @Test
  void everyTaxonHasAKingdomAnOrderAndAnAppendix() {
    assertThat(StarterTaxa.all()).hasSizeGreaterThan(200);
    assertThat(StarterTaxa.all())
        .allSatisfy(
            t -> {
              assertThat(t.kingdom()).isIn("Animalia", "Plantae");
              assertThat(t.lineage().order()).as(t.lineage().taxon()).isNotEmpty();
              assertThat(t.usualAppendix()).isIn("I", "II", "III");
            });
  }

  @Test
  void theGenusOfASpeciesIsTheFirstWordOfItsName() {
    assertThat(StarterTaxa.all())
        .filteredOn(t -> !t.lineage().genus().isEmpty())
        .allSatisfy(t -> assertThat(t.lineage().taxon()).startsWith(t.lineage().genus() + " "));
  }
}
