package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance cases P and U2: what UNEP-WCMC refuses in a line or a file. */
class PrimaryRuleCasesTest extends ValidatedLines {

  @Test
  void P1_aPartnerThatIsNoCountryIsNotABlankOne() {
    List<List<String>> rules =
        imports(
            "II,Canis lupus,LIV,1,,,,T,C,2014",
            "II,Canis lupus,LIV,2,,\" \",,T,C,2014",
            "II,Canis lupus,LIV,3,,Neverland,,T,C,2014",
            "II,Canis lupus,LIV,4,,FR,,T,C,2014");
    assertThat(only(rules, "P14")).containsExactly("", "", "P14", "");
    assertThat(only(rules, "P1")).containsExactly("P1", "P1", "", "");
  }

  @Test
  void P2_aBlankPartner() {
    assertThat(only(imports("II,Canis lupus,LIV,1,,,,T,C,2014"), "P1")).containsExactly("P1");
  }

  @Test
  void P3_P4_blankNamesAreOneErrorOfTwoRowsAndGoWhenFilledIn() {
    assertThat(
            groups(
                "I",
                "FR",
                "II,Canis lupus,LIV,1,,FR,,T,C,2014",
                "II,\"\",LIV,2,,FR,,T,C,2014",
                "II,,LIV,3,,FR,,T,C,2014"))
        .contains("P3 | 2 rows | SpeciesName is blank.");
    assertThat(
            groups(
                "I",
                "FR",
                "II,Canis lupus,LIV,1,,FR,,T,C,2014",
                "II,Canis lupus,LIV,2,,FR,,T,C,2014",
                "II,Canis lupus,LIV,3,,FR,,T,C,2014"))
        .noneMatch(g -> g.startsWith("P3"));
  }

  @Test
  void P6_twoRowsOfAMisspeltNameAreOneError() {
    assertThat(
            groups(
                "I",
                "CH",
                "II,Caniis lupus,LIV,1,,FR,,T,C,2014",
                "II,Caniis lupus,LIV,2,,FR,,T,C,2014"))
        .contains(
            "P16 | 2 rows | \"Caniis lupus\" is no name in the reference lists of this warehouse.");
  }

  @Test
  void P8_P10_quantitiesThatAreNoNumbers() {
    assertThat(
            only(
                imports(
                    "II,Canis lupus,LIV,www,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,\"1,5\",,FR,,T,C,2014",
                    "II,Canis lupus,LIV,1 000,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,5 kg,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,\uff15,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,1e3,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,.5,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,5.,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,-5,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,NaN,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,Infinity,,FR,,T,C,2014"),
                "P7"))
        .containsExactly("P7", "P7", "P7", "P7", "P7", "", "", "", "", "", "");
  }

  @Test
  void P12_aYearOfFiveDigits() {
    assertThat(
            only(
                imports(
                    "II,Canis lupus,LIV,1,,FR,,T,C,33333",
                    "II,Canis lupus,LIV,1,,FR,,T,C,0000",
                    "II,Canis lupus,LIV,1,,FR,,T,C,1899"),
                "P9"))
        .containsExactly("P9", "", "");
  }

  @Test
  void P15_higherTaxaWithSppAreNames() {
    assertThat(
            only(
                imports(
                    "II,Acipenser spp.,LIV,1,,FR,,T,C,2014",
                    "II,Acipenser SPP,LIV,1,,FR,,T,C,2014",
                    "II,Reptilia  spp,LIV,1,,FR,,T,C,2014",
                    "II,Acipenser sp.,LIV,1,,FR,,T,C,2014"),
                "P16"))
        .containsExactly("", "", "", "P16");
  }

  @Test
  void P17_appendixOneSlashTwoIsNoneAndNIsOne() {
    assertThat(
            only(
                imports(
                    "I/II,Canis lupus,LIV,1,,FR,,T,C,2014",
                    "N,Canis lupus,LIV,1,,FR,,T,C,2014",
                    "2,Canis lupus,LIV,1,,FR,,T,C,2014"),
                "P17"))
        .containsExactly("P17", "", "P17");
  }

  @Test
  void P19_sourcePurposeAndUnitMayBeBlank() {
    assertThat(imports("I,Canis lupus,LIV,1,,FR,,,,2014").get(0))
        .noneMatch(rule -> rule.startsWith("P"));
  }

  @Test
  void U2_aFileOfTheOtherPerspectiveIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.csv"), EXPORTER + "\nI,Canis lupus,LIV,1,,FR,,,,,T,C,2014\n");
    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "I"))
        .isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no column for import permits");
  }

  @Test
  void aFileWithoutAColumnOfTheUploadIsRefusedByItsName() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("short.csv"),
            EXPORTER.replace("OriginPermit,", "") + "\nI,Canis lupus,LIV,1,,FR,,,,T,C,2014\n");
    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "E"))
        .isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("OriginPermit");
  }
}
