package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** What docs/RECONCILIATION.md says is what the program does. */
class DocumentedTest {

  private static final Path PAGE = Path.of("..", "docs", "RECONCILIATION.md");
  private static final Pattern WEIGHT = Pattern.compile("\\| `([A-Z_0-9]+)` \\| (-?\\d+) (?=\\|)");

  private static final RegisterCase EXAMPLE =
      new RegisterCase()
          .permit("permit_no=13-AB/0417")
          .endorsed(
              "permit_no=13-AB/0417",
              "endorsed_on=2013-05-04",
              "quantity=6",
              "customs_declaration_no=D7")
          .endorsed("permit_no=13-AB/0417", "endorsed_on=2013-06-20", "quantity=3")
          .declared(
              "declaration_no=D7",
              "registration_date=2013-05-04",
              "document_refs=C400:13 ab 0417",
              "quantity=6",
              "country_origin=")
          .declared(
              "declaration_no=D9",
              "registration_date=2013-06-20",
              "document_refs=C400:13-AB/O417",
              "goods_description=Python regius, live",
              "quantity=3",
              "country_origin=")
          .declared(
              "declaration_no=D11",
              "registration_date=2013-07-01",
              "document_refs=",
              "quantity=1",
              "country_origin=");

  @Test
  void the_weights_are_those_of_the_page() throws IOException {
    Map<String, Integer> told = new TreeMap<>();
    Matcher weights = WEIGHT.matcher(Files.readString(PAGE));
    while (weights.find()) {
      told.put(weights.group(1), Integer.valueOf(weights.group(2)));
    }
    assertThat(told)
        .isEqualTo(
            Arrays.stream(Clue.values()).collect(Collectors.toMap(Clue::name, Clue::weight)));
  }

  @Test
  void the_example_worked_by_hand_comes_out() {
    assertThat(match("D7")).isEqualTo("13-AB/0417 NORMALISED 0.95 -");
    assertThat(match("D9")).isEqualTo("13-AB/0417 NEAR 0.9 -");
    assertThat(match("D11")).isEqualTo("- NONE - NO_PERMIT_REFERENCE");
    assertThat(
            text(
                EXAMPLE.line("13-AB/0417/A"),
                "endorsed_quantity",
                "customs_quantity",
                "traded_quantity",
                "balance",
                "state",
                "evidence",
                "findings"))
        .isEqualTo("9 9 9 1 PART_USED BOTH NEAR_MATCH");
  }

  private static String match(String declaration) {
    return text(EXAMPLE.match(declaration + "/1"), "permit_no", "method", "score", "finding");
  }
}
