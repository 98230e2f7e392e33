package org.citeswarehouse.api.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;

/**
 * Trade by year of one term in one unit: what importers and what exporters reported beside each
 * other, never added; or gross or net trade. A year without a report is a gap, not zero.
 */
final class ReportedTrade {

  private static final int MOST_YEARS = 200;
  private static final List<Column> POINT =
      List.of(
          Reading.made("year", ColumnType.INTEGER),
          Reading.made("first", ColumnType.DECIMAL),
          Reading.made("second", ColumnType.DECIMAL));

  private final ChartedTrade trade;

  ReportedTrade(ChartedTrade trade) {
    this.trade = trade;
  }

  ChartData data() {
    Optional<TradeCharts.Measure> measure = trade.measure();
    Map<Integer, List<BigDecimal>> points = points();
    List<Integer> years = years(points.keySet().stream().toList());
    List<Series> series = new ArrayList<>();
    if (trade.isComptab()) {
      series.add(series("importers", years, points, 0));
      series.add(series("exporters", years, points, 1));
    } else {
      series.add(series(trade.view(), years, points, 0));
    }
    return new ChartData(
        ChartName.TREND,
        title(measure),
        String.join("; ", trade.said()),
        Texts.of("explorer.head.year"),
        ChartedTrade.valueLabel(measure),
        trade.note(trade.isComptab() ? gaps(years, series) : ""),
        years.stream().map(y -> Integer.toString(y)).toList(),
        series);
  }

  private String title(Optional<TradeCharts.Measure> measure) {
    String key = "explorer.chart.title." + (trade.isComptab() ? "comptab" : "flow");
    return Texts.of(key, ChartedTrade.term(measure), Texts.of("explorer.view." + trade.view()));
  }

  /** Years without any report, side by side, so that nobody takes a gap for zero. */
  private static String gaps(List<Integer> years, List<Series> series) {
    return series.stream()
        .map(side -> gap(years, side))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static String gap(List<Integer> years, Series side) {
    List<String> spans = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= years.size(); i++) {
      boolean none = i < years.size() && side.values().get(i) == null;
      if (none && from < 0) {
        from = i;
      } else if (!none && from >= 0) {
        String first = Integer.toString(years.get(from));
        spans.add(from == i - 1 ? first : first + "\u2013" + years.get(i - 1));
        from = -1;
      }
    }
    return spans.isEmpty()
        ? ""
        : Texts.of("explorer.chart.gaps", side.name(), String.join(", ", spans));
  }

  private Map<Integer, List<BigDecimal>> points() {
    String sums =
        trade.isComptab()
            ? "sum(importer_quantity), sum(exporter_quantity)"
            : "sum(quantity), CAST(NULL AS DECIMAL(38, 15))";
    Sql sql =
        Sql.of("SELECT \"year\", " + sums + " FROM (")
            .then(trade.query().body())
            .then(") WHERE \"year\" IS NOT NULL GROUP BY ALL ORDER BY 1");
    Map<Integer, List<BigDecimal>> points = new TreeMap<>();
    for (List<Object> row : trade.reading().list(POINT, sql)) {
      List<BigDecimal> values = new ArrayList<>();
      values.add((BigDecimal) row.get(1));
      values.add((BigDecimal) row.get(2));
      points.put((Integer) row.get(0), values);
    }
    return points;
  }

  /** Every year from the first to the last that is asked for or has a row. */
  private List<Integer> years(List<Integer> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    int from = found.get(0);
    int to = found.get(found.size() - 1);
    for (String part : trade.asked("year").map(y -> y.split(",", -1)).orElse(new String[0])) {
      if (!part.strip().equals(Filter.BLANK)) {
        Years asked = Years.parse(part.strip());
        // Years far beyond all data, such as 1000-2999, would leave nothing to see.
        from = from - asked.from() <= MOST_YEARS / 4 ? Math.min(from, asked.from()) : from;
        to = asked.to() - to <= MOST_YEARS / 4 ? Math.max(to, asked.to()) : to;
      }
    }
    return IntStream.rangeClosed(from, to).boxed().limit(MOST_YEARS).toList();
  }

  private static Series series(
      String name, List<Integer> years, Map<Integer, List<BigDecimal>> points, int at) {
    List<BigDecimal> values = new ArrayList<>();
    for (Integer year : years) {
      values.add(points.containsKey(year) ? points.get(year).get(at) : null);
    }
    String key = name.endsWith("porters") ? "explorer.series." + name : "explorer.view." + name;
    return new Series(Texts.of(key), values);
  }
}
