package org.citeswarehouse.model.hs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsTest {

  private static final HsEdition HS2007 = new HsEdition(2007);
  private static final HsEdition HS2012 = new HsEdition(2012);
  private static final Lineage MACAQUE =
      StarterTaxa.find("Macaca fascicularis").orElseThrow().lineage();
  private static final Lineage PYTHON =
      StarterTaxa.find("Python reticulatus").orElseThrow().lineage();

  @Test
  void livePrimatesHaveACodeOfTheirOwn() {
    assertThat(HsCodes.codeCanHold("010611", HS2012, MACAQUE, "LIV")).isTrue();
    assertThat(HsCodes.specificityOf("01061100")).isEqualTo(Specificity.ONLY);
  }

  @Test
  void aWrongSubheadingOfTheRightHeadingIsNoMismatch() {
    assertThat(HsCodes.codeCanHold("010620", HS2012, MACAQUE, "LIV")).isFalse();
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
    "106, 0106, true",
    "0106110000, 0106110000, false",
    "106110000, 0106110000, true",
    "01061100000, 01061100000, false",
    "1061100000, 01061100000, true",
    "44079980000, 44079980000, false",
    "010611000, 010611000, false",
    "420231000, 420231000, false"
  })
  void lostZerosAreRestoredAndTold(String written, String digits, boolean restored) {
    assertThat(HsNumber.parse(written)).contains(new HsNumber(digits, restored));
  }

  @Test
  void goodsThatALaterEditionTookOutOfACodeStillMoveUnderItBeforeThat() {
    Lineage camel =
        new Lineage("Vicugna vicugna", "Mammalia", "Artiodactyla", "Camelidae", "Vicugna");
    assertThat(HsCodes.codeCanHold("970500", HS2012, MACAQUE, "SKU")).isTrue();
    assertThat(HsCodes.codeCanHold("010613", HS2012, camel, "LIV")).isTrue();
    assertThat(HsCodes.takenFrom("010619")).extracting(HsCode::hs6).contains("010613");
  }

  @Test
  void aCodeThatTheEditionDoesNotHaveIsOfAnother() {
    assertThat(HsCodes.ofAnotherEdition("010613", HS2007)).isPresent();
    assertThat(HsCodes.ofAnotherEdition("010613", HS2012)).isEmpty();
    assertThat(HsCodes.ofAnotherEdition("870323", HS2012)).as("no CITES goods").isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "CH, 2011-12-31, HS2007",
    "CH, 2012-01-01, HS2012",
    "US, 2022-01-20, HS2017",
    "US, 2022-01-27, HS2022",
    "MX, 2020-06-30, HS2012",
    "CH, 1999-01-01, HS2007"
  })
  void theEditionFollowsFromCountryAndDay(String country, LocalDate day, String edition) {
    assertThat(HsEdition.inForce(country, day)).hasToString(edition);
  }

  @ParameterizedTest
  @CsvSource({"skins", "12", "''", "0106/32", "1234567890123"})
  void whatIsNoCommodityCodeIsToldSo(String written) {
    assertThat(HsNumber.parse(written)).isEmpty();
  }
}
