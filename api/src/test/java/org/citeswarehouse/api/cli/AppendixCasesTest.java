package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance cases A: Appendix and year. */
class AppendixCasesTest extends ValidatedLines {

  @Test
  void A1_bothAppendicesAreRightInTheYearOfTransfer() {
    assertThat(listing("I,Loxodonta africana,1997", "II,Loxodonta africana,1997"))
        .containsExactly("", "");
  }

  @Test
  void A2_appendixTwoBeforeItsListing() {
    assertThat(listing("II,Loxodonta africana,1996", "I,Loxodonta africana,1996"))
        .containsExactly("S1", "");
    assertThat(groups("I", "CH", line("II,Loxodonta africana,1996")))
        .contains("S1 | 1 rows | Loxodonta africana was not listed in Appendix II in 1996.");
  }

  @Test
  void A3_appendixNOfAListedSpecies() {
    assertThat(listing("N,Loxodonta africana,1996")).containsExactly("S1");
  }

  @Test
  void A4_aSynonymIsHeldAgainstTheListingOfItsAcceptedName() {
    assertThat(listing("I,Loxodonta cyclotis,2013")).containsExactly("");
    assertThat(groups("I", "CH", line("III,Loxodonta cyclotis,2013")))
        .contains("S1 | 1 rows | Loxodonta africana was not listed in Appendix III in 2013.");
  }

  @Test
  void A6_A10_appendixNOfSpeciesThatOnlyTheEuLists() {
    assertThat(listing("N,Cedrela montana,2013", "N,Species european,2013"))
        .containsExactly("", "");
  }

  @Test
  void A8_onlyTheAppendixThatNeverListedIt() {
    assertThat(listing("I,Canis lupus,2016", "III,Canis lupus,2016")).containsExactly("", "S1");
  }

  @Test
  void A9_beforeAnyListing() {
    assertThat(listing("II,Species late,2013", "N,Species late,2013", "I,Species late,2013"))
        .containsExactly("S1", "S1", "");
  }

  @Test
  void A11_theYearOfATransferCountsForBothSides() {
    assertThat(
            listing(
                "II,Species transferred,1989",
                "II,Species transferred,1990",
                "I,Species transferred,1990",
                "II,Species transferred,1991",
                "I,Species transferred,1989"))
        .containsExactly("", "", "", "S1", "S1");
  }

  private List<String> listing(String... appendixNameYear) {
    return only(
        imports(
            Arrays.stream(appendixNameYear).map(AppendixCasesTest::line).toArray(String[]::new)),
        "S1");
  }

  private static String line(String appendixNameYear) {
    String[] parts = appendixNameYear.split(",", -1);
    return parts[0] + "," + parts[1] + ",LIV,1,,FR,,T,C," + parts[2];
  }
}
