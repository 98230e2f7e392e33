package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./cites readiness}: the first line is the answer, the rest says what to do. */
class ReadinessCommandTest {

  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no,traded_quantity,unit,stake_quantity,stake_unit
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,24/QZ/1,A,7,NAR,7,NAR
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void says_ready_where_nothing_waits() {
    Register.in(folder);

    assertThat(cites("readiness", "--party", "QZ", "--year", "2024")).isZero();

    assertThat(text().lines())
        .startsWith(
            "ready",
            "Annual report of QZ for 2024: imports on basis actual, 0 lines; exports and"
                + " re-exports on basis actual, 1 lines.")
        .contains(
            "  CANCELLED: 1 records; at stake: no quantity is known", "No version has been frozen.")
        .doesNotContain("What blocks:");
  }

  @Test
  void says_how_many_wait_why_and_the_way_out() {
    waiting();

    assertThat(cites("readiness", "--party", "QZ", "--year", "2024")).isZero();

    assertThat(text().lines())
        .startsWith("not ready: 1")
        .containsSequence(
            "What blocks:",
            "  VOID_USED: 1 records; at stake: 7 NAR",
            "    Goods crossed on documents that were cancelled, replaced or lost; they are"
                + " reported, and somebody has to say that this is right.",
            "    Correct the status or its day in the register, or accept what crossed: ./cites"
                + " decide accept, with --file records.csv for every row of the list below; then"
                + " ./cites build --party QZ --as-of 2025-03-31.",
            "    ./cites export report-checks --party QZ --year 2024 --basis actual --check"
                + " VOID_USED --blocks true --out records.csv");
  }

  @Test
  void says_that_a_nil_return_is_asked_for() {
    Register.in(folder);

    assertThat(cites("readiness", "--party", "QZ", "--year", "2023")).isZero();
    assertThat(text().lines())
        .startsWith("not ready: a nil return is asked for")
        .containsSequence("What blocks:", "  NO_LINES");
    out.reset();
    assertThat(cites("readiness", "--party", "QZ", "--year", "2023", "--nil-return")).isZero();
    assertThat(text().lines()).startsWith("ready");
    out.reset();
    assertThat(cites("readiness", "--party", "QZ", "--year", "2025")).isZero();
    assertThat(text().lines())
        .startsWith("not ready: the year is not over; a nil return is asked for");
  }

  @Test
  void gives_the_same_as_json() throws IOException {
    waiting();

    assertThat(cites("readiness", "--party", "QZ", "--year", "2024", "--json")).isZero();

    JsonNode answer = new ObjectMapper().readTree(text());
    assertThat(answer.get("ready").asBoolean()).isFalse();
    assertThat(answer.at("/blocks/0/check").asText()).isEqualTo("VOID_USED");
  }

  @Test
  void refuses_what_is_no_report() {
    Register.in(folder);

    assertThat(cites("readiness", "--party", "QZ")).isEqualTo(2);
    assertThat(cites("readiness", "--party", "CH", "--year", "2024")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("The parameter year", "There is no register of CH");
  }

  private void waiting() {
    FixtureWarehouse fixture = Register.in(folder);
    fixture.write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING).run("r2", "2025-03-31");
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int cites(String... args) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] call = java.util.Arrays.copyOf(args, args.length + 2);
    call[args.length] = "--warehouse";
    call[args.length + 1] = folder.toString();
    return ApiMain.run(console, call);
  }
}
