package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance cases E: errors of a file, again and waived. */
class ErrorBookkeepingCasesTest extends ValidatedLines {

  @Test
  void E1_theSameFileHasTheSameErrorsAgain() {
    String[] lines = {"II,Caniis lupus,LIV,1,,FR,,T,C,2014", "2,Canis lupus,LIV,1,,FR,,T,C,2014"};
    assertThat(groups("I", "CH", lines)).isEqualTo(groups("I", "CH", lines)).isNotEmpty();
  }

  @Test
  void E2_aWarningThatIsLetStandMovesToTheWaivedOnes() throws IOException {
    Path waivers =
        Files.writeString(
            folder.resolve("waivers.csv"),
            "rule,value,reason\nS5,Pecari tajacu / PL,Poland confirmed a feral herd\n");
    JsonNode report =
        report(
            "I",
            "CH",
            List.of("--waivers", waivers.toString()),
            "II,Pecari tajacu,LIV,1,,FR,PL,Z,W,2014");
    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("S5"));
    assertThat(report.path("waived").path(0).path("reason").asText())
        .isEqualTo("Poland confirmed a feral herd");
  }

  @Test
  void E10_theFileComesBackWithAColumnErrors() {
    assertThat(
            validate(
                "E",
                "CA",
                EXPORTER
                    + "\n,Pecari tajacu,LIV,1,,FR,,,,,Z,C,2014\nI,Canis lupus,LIV,2,,FR,,,,,Z,C,2014\n"))
        .isEqualTo(
            EXPORTER
                + ",ERRORS\n"
                + ",Pecari tajacu,LIV,1,,FR,,,,,Z,C,2014,P4 Appendix is blank.\n"
                + "I,Canis lupus,LIV,2,,FR,,,,,Z,C,2014,\n");
    assertThat(
            validate(
                "I",
                "CA",
                IMPORTER
                    + "\n,Pecari tajacu,LIV,1,,FR,,,,,,Z,C,2014\nI,Canis lupus,LIV,2,,FR,,,,,,Z,C,2014\n"))
        .isEqualTo(
            IMPORTER
                + ",ERRORS\n"
                + ",Pecari tajacu,LIV,1,,FR,,,,,,Z,C,2014,P4 Appendix is blank.\n"
                + "I,Canis lupus,LIV,2,,FR,,,,,,Z,C,2014,\n");
  }
}
