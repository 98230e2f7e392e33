package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What UNEP-WCMC's rules miss, and what is said where nothing can be judged. */
class AddedRulesTest extends ValidatedLines {

  @Test
  void quantitiesThatNoTradeHas() {
    assertThat(
            only(
                imports(
                    "I,Canis lupus,LIV,-5,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,0,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,NaN,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,-Infinity,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,0.001,,FR,,Z,C,2014"),
                "X1"))
        .containsExactly("X1", "X1", "X1", "X1", "");
  }

  @Test
  void theSameLineTwice() {
    assertThat(
            groups(
                "I",
                "CH",
                "I,Canis lupus,LIV,5,,FR,,Z,C,2014",
                "I,Canis lupus,LIV,6,,FR,,Z,C,2014",
                "I,Canis lupus,liv,5,,fr,,Z,C,2014"))
        .containsExactly("X2 | 1 rows | The line says the same as row 2.");
  }

  @Test
  void sourcesAgainstKingdomAppendixAndYear() {
    List<List<String>> rules =
        imports(
            "I,Canis lupus,LIV,1,,FR,,Z,Y,2014",
            "II,Canis lupus,LIV,2,,FR,,Z,D,2014",
            "I,Canis lupus,LIV,3,,FR,,Z,D,2014",
            "N,Cedrela montana,LIV,4,,FR,,T,F,2014",
            "N,Cedrela montana,LIV,5,,FR,,T,Y,2020");
    assertThat(only(rules, "X3")).containsExactly("X3", "", "", "X3", "");
    assertThat(only(rules, "X4")).containsExactly("", "X4", "", "", "");
    assertThat(only(rules, "X6")).containsExactly("X6", "", "", "", "");
  }

  @Test
  void aPermitOfTheCountryOfOriginWithoutThatCountry() {
    assertThat(validate("E", "CA", EXPORTER + "\nI,Canis lupus,LIV,1,,FR,,CA1-R,US77,,Z,C,2014\n"))
        .contains("X5 There is a permit of the country of origin (US77) but no country of origin.");
  }

  @Test
  void whatCannotBeJudgedIsSaid() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of(),
            "II,Panthera leo,LIV,1,,FR,ZA,Z,W,2014",
            "II,Panthera leo,TRU,2,,FR,,Z,C,2014");
    List<String> open = new ArrayList<>();
    report
        .path("not_judged")
        .forEach(
            n ->
                open.add(
                    n.path("rule").asText()
                        + " "
                        + n.path("reason").asText()
                        + " "
                        + n.path("rows")));
    assertThat(open)
        .containsExactlyInAnyOrder(
            "S1 NO_HISTORY 2",
            "S5 NO_OCCURRENCE 1",
            "S2 NO_PAIRS 1",
            "S3 NO_PAIRS 1",
            "S4 NO_PAIRS 1");
  }

  @Test
  void aHybridOfAKnownGenusInNoListIsNotCalledWrong() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of(),
            "II,Acipenser hybrid,LIV,1,,FR,,Z,C,2014",
            "II,Acipenser foobarus,LIV,2,,FR,,Z,C,2014");
    assertThat(report.path("not_judged"))
        .anyMatch(
            n -> n.path("reason").asText().equals("NO_HYBRIDS") && n.path("rows").asInt() == 1);
    assertThat(report.path("errors"))
        .filteredOn(e -> e.path("rule").asText().equals("P16"))
        .singleElement()
        .matches(e -> e.path("rows").asInt() == 1);
  }

  @Test
  void withoutAnyListOfNamesNoNameIsCalledWrong() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of("--warehouse", folder.resolve("none").toString()),
            "II,Caniis lupus,LIV,1,,FR,,T,C,2014");
    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("P16"));
    assertThat(report.path("not_judged").path(0).path("reason").asText()).isEqualTo("NO_NAMES");
  }
}
