package org.citeswarehouse.model.tradeview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionRuleTest {

  @Test
  void thereAre61RulesInThreeSteps() {
    assertThat(ConversionRule.of(Step.TERM)).hasSize(25);
    assertThat(ConversionRule.of(Step.UNIT)).hasSize(33);
    assertThat(ConversionRule.of(Step.BOTH)).hasSize(3);
    assertThat(ConversionRule.all()).extracting(ConversionRule::id).doesNotHaveDuplicates();
  }

  @Test
  void rulesAndGroupsNameTermsUnitsAndGroupsThatThereAre() {
    Set<String> groups =
        TaxonGroup.all().stream().map(TaxonGroup::group).collect(Collectors.toSet());
    assertThat(groups).hasSize(9);
    assertThat(ConversionRule.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.terms()).allSatisfy(t -> assertThat(Terms.find(t)).isPresent());
              assertThat(rule.units())
                  .filteredOn(u -> !u.equals(ConversionRule.BLANK))
                  .allSatisfy(u -> assertThat(Units.find(u)).isPresent());
              if (rule.rank() == TaxonRank.GROUP) {
                assertThat(groups).containsAll(rule.taxa());
              }
            });
  }

  @Test
  void noRuleOfUnitsTakesOneThatTheLastStepIsAbout() {
    List<String> skins =
        ConversionRule.of(Step.BOTH).stream().flatMap(r -> r.units().stream()).toList();
    assertThat(skins).containsExactly("BAK", "BSK", "HRN", "SID");
    assertThat(ConversionRule.of(Step.UNIT))
        .allSatisfy(rule -> assertThat(rule.units()).doesNotContainAnyElementsOf(skins));
  }

  @ParameterizedTest
  @CsvSource({"T23, 52", "U5, 0.001", "U3, 0.000000001", "U12, 1/35.274", "U21, 1/725", "B1, 0.5"})
  void factorsAreDecimalsWhereThereAreExactOnes(String id, String factor) {
    assertThat(ConversionRule.all())
        .filteredOn(rule -> rule.id().equals(id))
        .extracting(ConversionRule::factor)
        .containsExactly(factor);
  }
}
