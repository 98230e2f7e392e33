package org.citeswarehouse.model.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitNumberTest {

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "CH, 13CH001811, 13CH001811",
    "CH, 13ch001811, 13CH001811",
    "CH, 13 CH 001811, 13CH001811",
    "CH, 13/CH-001811., 13CH001811",
    "CH, CH13CH001811, 13CH001811",
    "CH, CH-13CH001811, 13CH001811",
    "NL, 12NL/4711, 12NL4711",
    "NL, NL, NL"
  })
  void spellingsOfOneNumberMeet(String issuingCountry, String written, String key) {
    assertThat(PermitNumber.key(issuingCountry, written)).isEqualTo(key);
  }

  @Test
  void thePrefixOfAnotherCountryIsPartOfTheNumber() {
    assertThat(PermitNumber.key("CH", "NL4711")).isEqualTo("NL4711");
  }

  @Test
  void lettersOfOtherScriptsAreKept() {
    assertThat(PermitNumber.normalise("№ 12-ж/7")).isEqualTo("12Ж7");
  }

  @Test
  void punctuationAloneIsNoNumber() {
    assertThat(PermitNumber.normalise("- / .")).isEmpty();
  }
}
