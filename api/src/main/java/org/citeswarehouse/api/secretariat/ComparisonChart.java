package org.citeswarehouse.api.secretariat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;

/** The picture of a comparison: rows and rows that agree, of the groups with the most rows. */
final class ComparisonChart {

  private static final int BARS = 10;
  private static final String TO = " \u2192 ";

  private ComparisonChart() {}

  /** The chart by itself, which asks for the rows that it draws and for no more. */
  static ChartData of(Reading reading, Level level, Arguments arguments) {
    Comparison comparison = new Comparison(reading);
    Query query = comparison.of(level, arguments);
    return of(reading, level, query, comparison.heaviest(level, query, BARS));
  }

  /** The chart of rows that are read already, the heaviest first. */
  static ChartData of(Reading reading, Level level, Query query, List<List<Object>> values) {
    List<String> names = new ArrayList<>();
    List<BigDecimal> rows = new ArrayList<>();
    List<BigDecimal> within = new ArrayList<>();
    int groups = level.groups().size();
    for (List<Object> row : level == Level.ROWS ? List.<List<Object>>of() : values) {
      if (names.size() < BARS) {
        names.add(name(query.columns(), row, groups));
        rows.add(BigDecimal.valueOf((Long) row.get(groups)));
        within.add(BigDecimal.valueOf((Long) row.get(groups + 2)));
      }
    }
    return new ChartData(
        ChartName.ISSUED_VS_TRADED,
        Texts.of("secretariat.chart"),
        "",
        level.groups().stream()
            .map(column -> Texts.of("secretariat.column." + column.name()))
            .collect(Collectors.joining(TO)),
        Texts.of("secretariat.chart.rows"),
        Texts.of(
            "chart.source",
            TradeTables.COMPTAB.name(),
            reading.state().version(TradeTables.COMPTAB).stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse("-"),
            reading.state().run()),
        names,
        List.of(
            new Series(Texts.of("secretariat.rows"), rows),
            new Series(Texts.of("secretariat.within"), within)),
        "",
        level == Level.TAXA);
  }

  private static String name(List<Column> columns, List<Object> row, int groups) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      String part = ComparisonPage.cell(columns.get(i), row.get(i), 0).text();
      parts.add(part.isEmpty() ? "-" : part);
    }
    return String.join(TO, parts);
  }
}
