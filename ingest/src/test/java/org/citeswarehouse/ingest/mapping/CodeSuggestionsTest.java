package org.citeswarehouse.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that are proposed for words of a register. */
class CodeSuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "permits, term, live animal, LIV NAME 100",
    "permits, term, Animaux vivants, LIV NAME 100",
    "permits, term, ANIMALES VIVOS, LIV NAME 100",
    "permits, term, live animl, LIV SIMILAR 90",
    "permits, term, liv, LIV CASE 100",
    "permits, term, Peaux, SKI NAME 100",
    "permits, unit, kg, KGM NAME 100",
    "endorsements, unit, Kilos, KGM NAME 100",
    "customs, supplementary_unit, m3, MTQ NAME 100",
    "permits, import_country, Suisse, CH NAME 100",
    "permits, import_country, Alemania, DE NAME 100",
    "permits, source, wild, W NAME 100",
    "permits, purpose, Commercial, T NAME 100",
    "permits, appendix, Annexe II, II NAME 100",
    "permits, status, annulé, CANCELLED NAME 100",
    "customs, status, issued, none",
    "permits, term, gadget, none",
    "permits, term, xyz, none",
    "permits, remarks, live animal, none",
  })
  void a_word_that_is_or_nearly_is_the_name_of_one_code_suggests_it(
      String kind, String column, String value, String expected) {
    String suggested =
        CodeSuggestions.of(InputKind.find(kind).orElseThrow(), column, value)
            .map(s -> s.code() + " " + s.method() + " " + s.score())
            .orElse("none");

    assertThat(suggested).isEqualTo(expected);
  }
}
