package org.citeswarehouse.model.hs;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsTest {

  private static final Lineage MACAQUE =
      StarterTaxa.find("Macaca fascicularis").orElseThrow().lineage();
  private static final Lineage PYTHON =
      StarterTaxa.find("Python reticulatus").orElseThrow().lineage();

  @Test
  void livePrimatesHaveACodeOfTheirOwn() {
    assertThat(HsCodes.codeCanHold("010611", MACAQUE, "LIV")).isTrue();
    assertThat(HsCodes.specificityOf("01061100")).isEqualTo(Specificity.ONLY);
  }

  @Test
  void aWrongSubheadingOfTheRightHeadingIsNoMismatch() {
    assertThat(HsCodes.codeCanHold("010620", MACAQUE, "LIV")).isFalse();
    assertThat(HsCodes.headingCanHold("010620", MACAQUE, "LIV")).isTrue();
  }

  @Test
  void aHeadingThatCannotHoldTheGoodsIsOne() {
    assertThat(HsCodes.headingCanHold("42023100", PYTHON, "LPS")).isTrue();
    assertThat(HsCodes.headingCanHold("42023100", PYTHON, "LIV")).isFalse();
    assertThat(HsCodes.headingCanHold("87032300", PYTHON, "LPS")).isFalse();
  }

  @Test
  void goodsAreRuledOutWhereTheHeadingNamesNeitherTaxonNorTerm() {
    assertThat(HsCodes.headingRulesOut("42023100", PYTHON, "LPS")).isFalse();
    assertThat(HsCodes.headingRulesOut("91139000", PYTHON, "LPS")).as("the term only").isFalse();
    assertThat(HsCodes.headingRulesOut("42023100", PYTHON, "LIV")).as("the taxon only").isFalse();
    assertThat(HsCodes.headingRulesOut("06029099", PYTHON, "LPS")).as("neither").isTrue();
    assertThat(HsCodes.headingRulesOut("39269097", PYTHON, "LPS")).as("not listed").isTrue();
    assertThat(HsCodes.headingRulesOut("", PYTHON, "LPS")).as("no code declared").isFalse();
  }

  @Test
  void aTaxonWithoutClassificationIsJudgedByItsTerm() {
    Lineage unknown = Lineage.unknown("Python reticulatus");
    assertThat(HsCodes.headingCanHold("42023100", unknown, "LPS")).isFalse();
    assertThat(HsCodes.headingRulesOut("42023100", unknown, "LPS")).isFalse();
    assertThat(HsCodes.headingRulesOut("01062000", unknown, "LPS")).isTrue();
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "01063200, 01063200, false",
    "1063200, 01063200, true",
    "0106.32.00, 01063200, false",
    "106.32, 010632, true",
    "4202, 4202, false",
    "106, 0106, true"
  })
  void lostZerosAreRestoredAndTold(String written, String digits, boolean restored) {
    assertThat(HsNumber.parse(written)).contains(new HsNumber(digits, restored));
  }

  @ParameterizedTest
  @CsvSource({"skins", "12", "''", "0106/32", "1234567890123"})
  void whatIsNoCommodityCodeIsToldSo(String written) {
    assertThat(HsNumber.parse(written)).isEmpty();
  }
}
