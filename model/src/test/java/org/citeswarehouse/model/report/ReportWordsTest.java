package org.citeswarehouse.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What remarks and names on permits mean for a report. */
class ReportWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shipment seized",
        "SEIZED at the airport, see file 12",
        "Confiscated (no import permit)",
        "marchandise saisie",
        "Envoi confisqué par la douane",
        "mercancía decomisada",
        "Incautación en la frontera",
        "Previously seized in 2009; this shipment was seized too"
      })
  void remarks_that_say_that_a_shipment_was_seized(String remarks) {
    assertThat(SeizureWords.in(remarks)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Live animals: IATA LAR",
        "inspected, not seized",
        "The goods have not been seized",
        "Marchandises n'ont pas été saisies",
        "No fue decomisado",
        "Envoi non-saisi",
        "Parents confiscated in 2001, F1 offspring",
        "Bred from confiscated founder stock",
        "Saisie en ligne par le titulaire",
        "guarantee deposit forfeited",
        "offspring of seized animals",
        "previously  confiscated, returned to origin",
        "saisi le 3.4.2013",
        "erreur de saisie corrigée",
        "non saisie",
        "no incautado",
        "unseizedable"
      })
  void remarks_that_do_not(String remarks) {
    assertThat(SeizureWords.in(remarks)).isFalse();
  }

  @Test
  void no_remarks_say_nothing() {
    assertThat(SeizureWords.in(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Falco rusticolus x Falco peregrinus,Falco hybrid",
    "Falco rusticolus X F. peregrinus,Falco hybrid",
    "Falco rusticolus × Falco peregrinus × Falco cherrug,Falco hybrid",
    "Falco peregrinus pealei x Falco rusticolus,Falco hybrid",
    "Falco rusticolus x cherrug,Falco hybrid",
    "Falco hybrids,Falco hybrid"
  })
  void a_cross_within_a_genus_is_a_hybrid_of_the_genus(String name, String reported) {
    assertThat(HybridName.ofParents(name)).contains(reported);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Falco hybrid",
        "Falco rusticolus",
        "Huso huso x acipenser baerii",
        "Falco rusticolus x Buteo jamaicensis",
        "Falco rusticolus x Falco",
        "Falco rusticolus x B. jamaicensis"
      })
  void every_other_name_stays(String name) {
    assertThat(HybridName.ofParents(name)).isEmpty();
  }

  @Test
  void manufactured_goods_are_of_appendix_two_or_three() {
    assertThat(ManufacturedGoods.include("II", "LPS")).isTrue();
    assertThat(ManufacturedGoods.include("III", "GAR")).isTrue();
    assertThat(ManufacturedGoods.include("I", "LPS")).isFalse();
    assertThat(ManufacturedGoods.include("II", "SKI")).isFalse();
    assertThat(ManufacturedGoods.include(null, null)).isFalse();
  }
}
