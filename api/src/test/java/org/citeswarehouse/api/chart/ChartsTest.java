package org.citeswarehouse.api.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts of a selection. */
class ChartsTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code
      QZ,2024,issued,exports,QZ,P1,A,II,Python regius,LIV,10,NAR
      QZ,2024,issued,exports,QZ,P2,A,II,Python regius,LIV,20,NAR
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR
      QZ,2024,issued,imports,QZ,P4,A,II,Python regius,LIV,4,NAR
      QZ,2024,issued,exports,QZ,P3,A,II,Python regius,SKI,2.5,KGM
      QZ,2023,issued,exports,QZ,P0,A,II,Naja naja,SKI,4,NAR
      QX,2024,issued,exports,QX,P0,A,II,Naja naja,SKI,4,NAR
      """;

  @TempDir private Path folder;

  @Test
  void issued_and_actual_are_those_of_the_party_year_direction_and_unit_asked_for() {
    Map<String, String> year = Map.of("party", "QZ", "year", "2024");

    assertThat(chart(ChartName.ISSUED_VS_ACTUAL, year).categories())
        .containsExactly(
            "Python regius, LIV, exports: 7 of 30 NAR",
            "Python regius, LIV, imports: 0 of 4 NAR",
            "Python regius, SKI, exports: 0 of 2.5 KGM");
    ChartData exports =
        chart(
            ChartName.ISSUED_VS_ACTUAL,
            Map.of("party", "QZ", "year", "2024", "direction", "exports", "unit", "KGM"));
    assertThat(exports.categories()).containsExactly("Python regius, SKI: 0 of 2.5 KGM");
    assertThat(exports.subtitle()).contains("2024, Exports and re-exports");
    assertThat(exports.sourceLine())
        .isEqualTo("Source: table annual_report_lines, version 1, run r2");
  }

  @Test
  void every_chart_takes_one_direction() {
    Map<String, String> imports = Map.of("direction", "imports");

    assertThat(chart(ChartName.STATES, imports).codes()).containsExactly("CANCELLED");
    assertThat(chart(ChartName.TRADED_BY_MONTH, imports).isEmpty()).isTrue();
    assertThat(chart(ChartName.TRADED_BY_MONTH, Map.of("direction", "exports")).isEmpty())
        .isFalse();
    assertThat(chart(ChartName.TREND, imports).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Cancelled, replaced or lost, and not used
          FR | Annulé, remplacé ou perdu, et non utilisé
          ES | Anulado, sustituido o perdido, y no utilizado
          """)
  void states_are_named_in_the_language_of_the_reader_and_keep_their_codes_for_files(
      Language language, String name) {
    Asking.NONE.in(language).bind();
    try {
      ChartData states = chart(ChartName.STATES, Map.of("direction", "imports"));

      assertThat(states.categories()).containsExactly(name);
      assertThat(states.codes()).containsExactly("CANCELLED");
    } finally {
      Asking.free();
    }
  }

  @Test
  void the_trend_has_all_years_whichever_is_asked_for_and_a_year_without_lines_is_a_gap() {
    ChartData trend =
        chart(
            ChartName.TREND,
            Map.of("party", "QZ", "year", "2024"),
            LINES
                + "QZ,2021,actual,exports,QZ,P9,A,II,Naja naja,SKI,5,NAR\n"
                + "QZ,2021,actual,imports,QZ,P8,A,II,Naja naja,SKI,1,NAR\n");

    assertThat(trend.categories()).containsExactly("2021", "2022", "2023", "2024");
    assertThat(trend.series().get(0).values())
        .containsExactly(new BigDecimal("1"), null, null, null);
    assertThat(trend.series().get(1).values())
        .containsExactly(new BigDecimal("5"), null, null, new BigDecimal("7"));
    assertThat(trend.subtitle()).endsWith("2021\u20132024");
  }

  @Test
  void a_direction_that_is_none_is_refused() {
    assertThatThrownBy(() -> chart(ChartName.STATES, Map.of("direction", "transit")))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.reason()).contains("exports, imports"));
  }

  private ChartData chart(ChartName name, Map<String, String> given) {
    return chart(name, given, LINES);
  }

  private ChartData chart(ChartName name, Map<String, String> given, String lines) {
    Path home = folder.resolve(name.word() + given.hashCode());
    Register.in(home).write(ReportTables.ANNUAL_REPORT_LINES, lines).run("r2", "2025-03-31");
    try (Warehouse warehouse = Warehouse.open(home.toString(), Limits.SERVING)) {
      ChartRequest request = ChartRequest.of(name.word(), new Arguments(given));
      return new Charts(Reading.current(warehouse), request).data(name);
    }
  }
}
