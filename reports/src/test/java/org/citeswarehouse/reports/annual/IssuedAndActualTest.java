package org.citeswarehouse.reports.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.reports.annual.ReportFixture.compared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.citeswarehouse.reports.chart.ChartData;
import org.junit.jupiter.api.Test;

/** What reporting permits issued would have overstated, as a chart. */
class IssuedAndActualTest {

  @Test
  void what_crossed_is_a_share_of_what_was_permitted_and_the_quantities_stand_in_the_names() {
    ChartData chart =
        chart(
            "exports,II,Python regius,LIV,NAR,2,30,1,7",
            "exports,II,Python regius,SKI,KGM,1,2.50,1,2.5");

    assertThat(chart.categories())
        .containsExactly("Python regius, LIV: 7 of 30 NAR", "Python regius, SKI: 2.5 of 2.5 KGM");
    assertThat(chart.series().get(0).values()).containsOnly(new BigDecimal("100"));
    assertThat(chart.series().get(1).values())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("23.33", "100");
    assertThat(chart.subtitle())
        .isEqualTo(
            "QZ, 2024\nThe 2 groups of species, term and unit with the most permit lines, of 2");
  }

  @Test
  void units_directions_and_terms_are_never_added_up_but_appendices_are() {
    assertThat(
            chart(
                    "exports,II,Naja naja,SKI,NAR,2,10,1,5",
                    "exports,III,Naja naja,SKI,NAR,1,10,1,10",
                    "exports,II,Naja naja,SKI,KGM,1,3,1,3",
                    "imports,II,Naja naja,SKI,NAR,1,4,0,-")
                .categories())
        .containsExactly(
            "Naja naja, SKI, exports: 15 of 20 NAR",
            "Naja naja, SKI, exports: 3 of 3 KGM",
            "Naja naja, SKI, imports: 0 of 4 NAR");
  }

  @Test
  void the_groups_with_the_most_permit_lines_are_shown_whatever_their_difference() {
    String[] rows =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "exports,II,Taxon " + i + ",LIV,NAR," + i + ",100,1," + i)
            .toArray(String[]::new);

    ChartData chart = chart(rows);

    assertThat(chart.categories())
        .hasSize(12)
        .startsWith("Taxon 40, LIV: 40 of 100 NAR")
        .endsWith("Taxon 29, LIV: 29 of 100 NAR");
    assertThat(chart.subtitle())
        .endsWith("The 12 groups of species, term and unit with the most permit lines, of 40");
  }

  @Test
  void what_crossed_on_permits_of_earlier_years_alone_has_no_share() {
    ChartData chart = chart("exports,II,Naja naja,SKI,NAR,0,-,1,4");

    assertThat(chart.isEmpty()).isTrue();
    assertThat(chart.whenEmpty())
        .isEqualTo(
            "No permit of this selection was issued, so that there is nothing to compare with.");
  }

  @Test
  void its_words_are_in_the_language_asked_for() {
    ChartData chart =
        new IssuedAndActual(compared("imports,II,Naja naja,SKI,KGM,1,1234.5,1,1000"), Locale.FRENCH)
            .chart("QZ", "");

    assertThat(chart.title()).isEqualTo("Permis délivrés et commerce réel");
    assertThat(chart.categories())
        .isEqualTo(List.of("Naja naja, SKI : 1\u202F000 sur 1\u202F234,5 KGM"));
  }

  private static ChartData chart(String... rows) {
    return new IssuedAndActual(compared(rows), Locale.ENGLISH).chart("QZ, 2024", "Source: test");
  }
}
