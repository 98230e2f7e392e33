package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year without a line on the command line, exported and frozen. */
class NilReturnCommandTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void warehouse() {
    Register.in(folder.resolve("w"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export annual-report --party QZ --year 2023 --out FILE.xlsx",
        "export annual-report --party QZ --year 2023 --direction exports --out FILE.csv",
        "freeze --party QZ --year 2023 --by anna"
      })
  void a_year_without_a_line_is_refused_and_leaves_nothing(String call) throws IOException {
    assertThat(cites(call)).isEqualTo(2);

    assertThat(err())
        .contains(
            "There is nothing in the annual report of QZ for 2023: not a single line",
            "--nil-return");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("w");
    }
    assertThat(folder.resolve("w/submissions")).doesNotExist();
  }

  @Test
  void a_nil_return_is_exported_and_frozen_on_purpose() throws IOException {
    assertThat(cites("export annual-report --party QZ --year 2023 --nil-return --out FILE.xlsx"))
        .isZero();
    assertThat(folder.resolve("FILE.xlsx")).isNotEmptyFile();

    assertThat(cites("freeze --party QZ --year 2023 --by anna --nil-return")).isZero();
    assertThat(folder.resolve("w/submissions/QZ/2023/1/manifest.json"))
        .content()
        .contains("\"nil_return\" : true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export annual-report --party QZ --year 2024 --nil-return --out FILE.xlsx",
        "freeze --party QZ --year 2024 --by anna --nil-return"
      })
  void a_year_with_lines_is_no_nil_return(String call) {
    assertThat(cites(call)).isEqualTo(2);

    assertThat(err()).contains("The annual report of QZ for 2024 is no nil return: it has 1 lines");
  }

  @Test
  void a_direction_without_lines_beside_one_with_some_is_told() {
    assertThat(cites("export annual-report --party QZ --year 2024 --direction imports --out -"))
        .isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(err())
        .isEqualTo(
            "Note: no line of imports in the annual report of QZ for 2024; the file holds its"
                + " header only.\n");
  }

  @Test
  void a_direction_of_which_it_is_said_that_nothing_was_traded_needs_no_note() {
    assertThat(
            cites(
                "export annual-report --party QZ --year 2024 --direction imports --nil-imports"
                    + " --out -"))
        .isZero();

    assertThat(err()).isEmpty();
  }

  @Test
  void trade_that_partners_report_is_told_beside_a_nil_return() {
    Register.in(folder.resolve("w"))
        .write(
            TradeTables.COMPTAB,
            """
            release,year,appendix,taxon,genus,importer,exporter,importer_quantity,exporter_quantity,term,unit
            v1,2023,II,Naja naja,Naja,QZ,TG,,500,LIV,
            """)
        .run("r2", "2025-03-31");
    String told =
        "Note: partner countries report trade where the annual report of QZ for 2023 has no line of"
            + " imports, in 1 rows; see ./cites export report-partners --party QZ --year 2023"
            + " --direction imports --out partners.csv\n";

    assertThat(cites("export annual-report --party QZ --year 2023 --nil-return --out FILE.xlsx"))
        .isZero();
    assertThat(err()).isEqualTo(told);
    assertThat(cites("freeze --party QZ --year 2023 --by anna --nil-return")).isZero();
    assertThat(err()).isEqualTo(told + told);
  }

  private int cites(String call) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String line = call.replace("FILE", folder.resolve("FILE").toString());
    return ApiMain.run(console, (line + " --warehouse " + folder.resolve("w")).split(" "));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
