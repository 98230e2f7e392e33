package org.citeswarehouse.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.reports.table.CsvTable;
import org.junit.jupiter.api.Test;

class ChartRowsTest {

  @Test
  void gives_each_value_exactly_and_leaves_a_missing_report_blank() throws IOException {
    ChartData trend =
        new ChartData(
            ChartName.TREND,
            "Trend",
            "",
            "Year",
            "Quantity (kg)",
            "Source",
            List.of("2012", "2013"),
            List.of(
                new Series("Importers", Arrays.asList(null, BigDecimal.ZERO)),
                new Series(
                    "Exporters", List.of(new BigDecimal("1234.5678901"), new BigDecimal("2.50")))));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();

    CsvTable.write(ChartRows.of(trend), csv);

    assertThat(csv.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            category,series,value,measure
            2012,Importers,,Quantity (kg)
            2012,Exporters,1234.5678901,Quantity (kg)
            2013,Importers,0,Quantity (kg)
            2013,Exporters,2.5,Quantity (kg)
            """);
  }

  @Test
  void says_categories_by_their_codes_where_the_picture_says_names() throws IOException {
    ChartData states =
        new ChartData(
            ChartName.STATES,
            "\u00c9tats",
            "",
            "\u00c9tat",
            "Lignes",
            "Source",
            List.of("Utilis\u00e9 en partie", "Non utilis\u00e9, expir\u00e9 ou rendu"),
            List.of(new Series("lignes", List.of(BigDecimal.TEN, BigDecimal.ONE))),
            "",
            false,
            List.of("PART_USED", "UNUSED"));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();

    CsvTable.write(ChartRows.of(states), csv);

    assertThat(csv.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            category,series,value,measure
            PART_USED,lignes,10,Lignes
            UNUSED,lignes,1,Lignes
            """);
  }

  @Test
  void finds_charts_by_their_words() {
    assertThat(Arrays.stream(ChartName.values()).map(ChartName::word))
        .containsExactly(
            "issued-vs-traded",
            "states",
            "traded-by-month",
            "top-taxa",
            "top-partners",
            "trend",
            "issued-vs-actual");
    assertThat(ChartName.find("top-taxa")).contains(ChartName.TOP_TAXA);
    assertThat(ChartName.find("TOP_TAXA")).isEmpty();
  }
}
