package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance cases D: distribution and distinct countries. */
class DistributionCasesTest extends ValidatedLines {

  @Test
  void D1_D5_D7_wildSpecimensComeFromWhereTheSpeciesOccurs() {
    List<List<String>> rules =
        exports(
            "CA", "II,Pecari tajacu,LIV,1,,FR,,Z,W,2014", "II,Pecari tajacu,LIV,2,,FR,AR,Z,W,2014");
    assertThat(only(rules, "S6")).containsExactly("S6", "");
    assertThat(only(rules, "S5")).containsExactly("", "");
  }

  @Test
  void specimensFromTheHighSeasAreOfNoCountrysRange() {
    List<List<String>> rules =
        imports(
            "II,Pecari tajacu,LIV,1,,HS,,Z,W,2014",
            "II,Pecari tajacu,LIV,1,,ZZ,,Z,W,2014",
            "II,Pecari tajacu,LIV,1,,FR,,Z,W,2014");
    assertThat(only(rules, "S6")).containsExactly("", "", "S6");
  }

  @Test
  void ofManyValuesOfOneRuleFiftyAreToldAndTheOthersCounted() {
    String[] lines = new String[120];
    Arrays.fill(lines, "II,Canis lupus,LIV,8,,FR,,T,C,2014");
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].replace(",8,", "," + (i / 2 + 1) + ",");
    }
    validate("I", "CH", file("I", lines));
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.startsWith("X2  1 rows"))).hasSize(50);
    assertThat(said)
        .contains(
            "X2  10 further values on 10 rows; the column ERRORS of --out and --json have them"
                + " all.");
  }

  @Test
  void D3_anUnknownExporterIsNotAsked() {
    List<List<String>> rules =
        rules(
            validate(
                "I",
                "AR",
                file(
                    "I",
                    "II,Pecari tajacu,LIV,1,,XX,,Z,W,2014",
                    "II,Pecari tajacu,LIV,2,,XX,AR,Z,W,2014")));
    assertThat(only(rules, "S6")).containsExactly("", "");
    assertThat(only(rules, "S5")).containsExactly("", "");
  }

  @Test
  void D8_onlyWildSpecimensAreAsked() {
    assertThat(
            only(
                imports(
                    "II,Pecari tajacu,LIV,1,,FR,PL,Z,C,2014",
                    "II,Pecari tajacu,LIV,1,,FR,PL,Z,W,2014"),
                "S5"))
        .containsExactly("", "S5");
  }

  @Test
  void D10_exporterAndImporterAreTwoCountries() {
    assertThat(
            only(
                exports(
                    "CA",
                    "II,Pecari tajacu,LIV,1,,AR,,Z,C,2014",
                    "II,Pecari tajacu,LIV,1,,CA,,Z,C,2014"),
                "S8"))
        .containsExactly("", "S8");
  }

  @Test
  void D13_goodsMayGoBackToWhereTheyComeFrom() {
    assertThat(imports("II,Pecari tajacu,LIV,1,,FR,CH,Z,C,2014").get(0))
        .noneMatch(rule -> rule.startsWith("S7") || rule.startsWith("S8"));
    assertThat(only(imports("II,Pecari tajacu,LIV,1,,FR,FR,Z,C,2014"), "S7")).containsExactly("S7");
  }
}
