package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What validation says where the acceptance cases are silent. */
class ValidationBeyondTheCasesTest extends ValidatedLines {

  @Test
  void whatAPartialChecklistMayLackIsNotCalledWrong() {
    JsonNode report = report("I", "CH", List.of(), "II,Python regius,LIV,1,,FR,,T,C,2014");

    assertThat(only(imports("II,Python regius,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("");
    assertThat(report.path("not_judged").path(0).path("reason").asText())
        .isEqualTo("PARTIAL_NAMES");
    assertThat(only(imports("II,Canis lupsu,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("P16");
    assertThat(only(imports("II,Canis alius,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("P16");
  }

  @Test
  void whatWouldBeRefusedAsAWholeIsSaidOfTheFile() throws IOException {
    String lines = file("I", "II,Canis lupus,LIV,1,,FR,,T,C,2014");

    assertThat(refusedFor(lines)).isEmpty();
    assertThat(refusedFor(lines.replace(',', ';')))
        .containsExactly("columns are not separated by commas");
    assertThat(refusedFor("\uFEFF" + lines)).containsExactly("it begins with a byte order mark");
    assertThat(
            refusedFor(
                lines
                    .replace("IFSPermit,", "")
                    .replace(",,,,,T", ",,,,T")
                    .replace("Year", "Year,Note")
                    .replace("2014", "2014,x")))
        .containsExactly("columns are missing (ifspermit)", "columns are too many (note)");
  }

  private List<String> refusedFor(String csv) throws IOException {
    List<String> reasons = new ArrayList<>();
    new ObjectMapper()
        .readTree(validate("I", "CH", csv, List.of("--json")))
        .path("file_refused_for")
        .forEach(reason -> reasons.add(reason.asText()));
    return reasons;
  }

  @Test
  void numbersAndYearsAreTrimmedOfPlainBlanksOnly() {
    List<List<String>> rules =
        imports("II,Canis lupus,LIV, 5 ,,FR,,T,C,2014", "II,Canis lupus,LIV,\u00A05,,FR,,T,C,2014");
    assertThat(only(rules, "P7")).containsExactly("", "P7");
  }

  @Test
  void countriesAreThoseOfUnepWcmc() {
    List<List<String>> rules =
        imports(
            "II,Canis lupus,LIV,1,,XK,,T,C,2014",
            "II,Canis lupus,LIV,2,,KV,,T,C,2014",
            "II,Canis lupus,LIV,3,,QZ,,T,C,2014");
    assertThat(only(rules, "P14")).containsExactly("", "P14", "P14");
  }

  @Test
  void aCodeInNoListOfUnepWcmcIsNoTerm() {
    assertThat(only(imports("II,Canis lupus,BUL,1,,FR,,T,C,2014"), "P10")).containsExactly("P10");
  }

  @Test
  void refusedCountriesAreNotAskedAboutAgain() {
    List<List<String>> rules = imports("II,Canis lupus,LIV,1,,EU,EU,T,C,2014");
    assertThat(only(rules, "S7")).containsExactly("");
    assertThat(only(rules, "P14")).containsExactly("P14");
  }

  @Test
  void theSameSaidOtherwiseIsTheSameAndEachRepetitionNamesItsOwnRow() {
    String[] lines = {
      "II,Canis lupus,LIV,8,,FR,,T,C,2014",
      "II,Canis lupus,SKU,3,,FR,,T,C,2014",
      "II,Canis lupus,LIV,8.0,NAR,FR,,T,C,2014",
      "II,Canis lupus,SKU,3,,FR,,T,C,2014"
    };
    assertThat(only(imports(lines), "X2")).containsExactly("", "", "X2", "X2");
    assertThat(groups("I", "CH", lines))
        .contains(
            "X2 | 1 rows | The line says the same as row 2.",
            "X2 | 1 rows | The line says the same as row 3.");
  }

  @Test
  void aTaxonInNoAppendixIsNotListedAsFarAsHistoriesReach() {
    assertThat(
            only(
                imports("II,Felis catus,LIV,1,,FR,,T,C,2014", "II,Felis catus,LIV,2,,FR,,T,C,2020"),
                "S1"))
        .containsExactly("S1", "");
  }

  @Test
  void aChecklistOfOneDaySaysNothingOfOtherYears() {
    JsonNode report = report("I", "CH", List.of(), "I,Panthera leo,LIV,1,,FR,,T,C,1960");

    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("S1"));
    assertThat(report.path("not_judged"))
        .anyMatch(
            n ->
                n.path("rule").asText().equals("S1")
                    && n.path("reason").asText().equals("NO_HISTORY"));
  }
}
