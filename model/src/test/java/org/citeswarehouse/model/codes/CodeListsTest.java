package org.citeswarehouse.model.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodeListsTest {

  @Test
  void namibiaIsACountryAndNotAMissingValue() {
    assertThat(Countries.find("NA")).get().extracting(Country::name).isEqualTo("Namibia");
  }

  @Test
  void theUnitedKingdomIsGbAndUkIsNoCode() {
    assertThat(Countries.find("GB")).isPresent();
    assertThat(Countries.find("UK")).isEmpty();
  }

  @Test
  void lookUpsAreExact() {
    assertThat(Countries.find("ch")).isEmpty();
    assertThat(Terms.find(" LIV")).isEmpty();
    assertThat(Sources.find("w")).isEmpty();
  }

  @Test
  void turkmenistanIsThe185thParty() {
    assertThat(Countries.parties()).hasSize(185);
    assertThat(Countries.find("TM"))
        .get()
        .extracting(Country::inForceSince)
        .isEqualTo(LocalDate.of(2025, 1, 2));
  }

  @Test
  void seaVariousAndUnknownAreSpecialCodesAndHighSeasIsHistoric() {
    assertThat(Countries.find("HS").orElseThrow().status()).isEqualTo(CountryStatus.SPECIAL);
    assertThat(Countries.find("XV").orElseThrow().status()).isEqualTo(CountryStatus.SPECIAL);
    assertThat(Countries.find("XX").orElseThrow().status()).isEqualTo(CountryStatus.SPECIAL);
    assertThat(Countries.find("ZZ").orElseThrow().status()).isEqualTo(CountryStatus.HISTORIC);
  }

  @Test
  void exemplaIsMarkedAsSynthetic() {
    assertThat(Countries.find("QZ").orElseThrow().status()).isEqualTo(CountryStatus.SYNTHETIC);
  }

  @Test
  void aHistoricTermKeepsItsCodeAndNamesTheCurrentOne() {
    assertThat(Terms.find("WOO"))
        .get()
        .satisfies(t -> assertThat(t.status()).isEqualTo(CodeStatus.HISTORIC))
        .satisfies(t -> assertThat(t.mapsTo()).isEqualTo("WPR"));
  }

  @Test
  void publishedNamesOfTermsLeadToTheirCodes() {
    assertThat(Terms.byPublishedName("live")).get().extracting(Term::code).isEqualTo("LIV");
    assertThat(Terms.byPublishedName("Bone carvings"))
        .get()
        .extracting(Term::code)
        .isEqualTo("BOC");
    assertThat(Terms.byPublishedName("jewellery - ivory "))
        .get()
        .extracting(Term::code)
        .isEqualTo("IJW");
    assertThat(Terms.byPublishedName("no such thing")).isEmpty();
  }

  @Test
  void captiveBredIsForAnimalsAndPropagatedForPlants() {
    assertThat(Sources.find("C").orElseThrow().kingdom()).isEqualTo("ANIMALS");
    assertThat(Sources.find("A").orElseThrow().kingdom()).isEqualTo("PLANTS");
    assertThat(Sources.find("W").orElseThrow().kingdom()).isEmpty();
  }

  @Test
  void listsAreComplete() {
    assertThat(Terms.all()).hasSize(122);
    assertThat(Purposes.all()).hasSize(12);
    assertThat(Sources.all()).hasSize(11);
    assertThat(Appendices.all()).extracting(Appendix::code).containsExactly("I", "II", "III", "N");
    assertThat(Countries.all()).hasSize(277);
  }
}
