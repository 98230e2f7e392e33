package org.citeswarehouse.model.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EuropeanUnionTest {

  @Test
  void membersAreThoseOfTheYear() {
    assertThat(EuropeanUnion.members(1972)).containsExactly("BE", "DE", "FR", "IT", "LU", "NL");
    assertThat(EuropeanUnion.members(1973)).contains("DK", "GB", "IE").hasSize(9);
    assertThat(EuropeanUnion.members(2012)).hasSize(27).doesNotContain("HR");
    assertThat(EuropeanUnion.members(2020)).hasSize(28).contains("GB", "HR");
    assertThat(EuropeanUnion.members(2021)).hasSize(27).doesNotContain("GB");
  }

  @Test
  void membersAreCountriesOfTheList() {
    assertThat(EuropeanUnion.memberships())
        .allSatisfy(m -> assertThat(Countries.find(m.code())).isPresent());
    assertThat(Countries.find(EuropeanUnion.CODE)).isPresent();
  }
}
