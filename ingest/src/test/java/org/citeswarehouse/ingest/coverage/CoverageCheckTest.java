package org.citeswarehouse.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer can state about the records of an office. */
class CoverageCheckTest {

  private static final List<String> GOOD =
      List.of(
          "evidence=CUSTOMS",
          "office=BRA-1",
          "direction=E",
          "month_from=2013-03",
          "month_to=2013-04",
          "delivered=NO",
          "note=Server moved");

  private final RowCheck<CoverageStatement> check =
      RowChecks.coverage(SampleFiles.context("BR", FileProfile.plain()));

  @Test
  void a_good_statement_is_typed() {
    assertThat(check().record())
        .isEqualTo(
            new CoverageStatement(
                "BR",
                "CUSTOMS",
                "BRA-1",
                "E",
                LocalDate.of(2013, 3, 1),
                LocalDate.of(2013, 4, 1),
                "NO",
                "Server moved"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*"})
  void a_blank_office_and_a_star_are_all_offices(String office) {
    assertThat(check("office=" + office).record().office()).isEqualTo("*");
  }

  @Test
  void a_blank_direction_is_both() {
    assertThat(check("direction=").record().direction()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "evidence, PERMITS, UNKNOWN_EVIDENCE",
    "evidence, '', MISSING_VALUE",
    "direction, T, UNKNOWN_DIRECTION",
    "month_from, 2013-13, INVALID_MONTH",
    "month_from, 03/2013, INVALID_MONTH",
    "month_from, 2013-03-01, INVALID_MONTH",
    "month_to, 2103-04, IMPLAUSIBLE_DATE",
    "month_to, 2013-02, MONTHS_REVERSED",
    "month_to, '', MISSING_VALUE",
    "delivered, UNKNOWN, UNKNOWN_ANSWER",
    "delivered, yes, UNKNOWN_ANSWER",
    "delivered, '', MISSING_VALUE",
  })
  void one_wrong_cell_stops_the_statement_and_is_named(String column, String value, String code) {
    Checked<CoverageStatement> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  private Checked<CoverageStatement> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.COVERAGE, GOOD, changes));
  }
}
