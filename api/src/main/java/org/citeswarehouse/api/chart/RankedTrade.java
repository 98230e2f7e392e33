package org.citeswarehouse.api.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;

/**
 * The largest groups of the rows by one column: rows, where quantities could not be compared; else
 * what importers and what exporters reported of one term in one unit, beside each other. Groups
 * that are not drawn are counted in the subtitle.
 */
final class RankedTrade {

  /** Columns that group rows, the name of each chart, and what is shown of each group. */
  enum By {
    TERM("trade-terms", false),
    SOURCE("trade-sources", true),
    IMPORTER("trade-importers", true),
    EXPORTER("trade-exporters", true);

    private final String chart;
    private final boolean quantities;

    By(String chart, boolean quantities) {
      this.chart = chart;
      this.quantities = quantities;
    }

    /** The chart's name in addresses. */
    String chart() {
      return chart;
    }

    /** Whether its quantities are of one term in one unit; else rows are counted. */
    boolean isOfOneMeasure() {
      return quantities;
    }

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int MOST = 10;
  private static final List<Column> GROUP =
      List.of(
          Reading.made("category", ColumnType.TEXT),
          Reading.made("rows", ColumnType.BIGINT),
          Reading.made("first", ColumnType.DECIMAL),
          Reading.made("second", ColumnType.DECIMAL));

  private final ChartedTrade trade;
  private final By by;

  RankedTrade(ChartedTrade trade, By by) {
    this.trade = trade;
    this.by = by;
  }

  ChartData data() {
    Optional<TradeCharts.Measure> measure = by.quantities ? trade.measure() : Optional.empty();
    List<List<Object>> groups = groups();
    List<List<Object>> drawn = groups.subList(0, Math.min(MOST, groups.size()));
    List<String> codes = drawn.stream().map(RankedTrade::code).toList();
    return new ChartData(
        ChartName.TOP_PARTNERS,
        Texts.of("explorer.chart.title." + by.column(), ChartedTrade.term(measure)),
        subtitle(groups),
        Texts.of("explorer.head." + by.column()),
        by.quantities ? ChartedTrade.valueLabel(measure) : Texts.of("explorer.chart.value.rows"),
        trade.note(),
        codes.stream().map(code -> QueryWords.values(by.column(), code).get(0)).toList(),
        series(drawn),
        "",
        false,
        codes);
  }

  private List<List<Object>> groups() {
    String order =
        by.quantities
            ? "greatest(coalesce(sum(importer_quantity), 0), coalesce(sum(exporter_quantity), 0))"
            : "count(*)";
    Sql sql =
        Sql.of("SELECT " + Sql.name(by.column()) + " AS category, count(*) AS \"rows\",")
            .then(" sum(importer_quantity) AS \"first\", sum(exporter_quantity) AS \"second\"")
            .then(" FROM (")
            .then(trade.query().body())
            .then(") GROUP BY " + Sql.name(by.column()) + " ORDER BY " + order + " DESC, 1");
    return trade.reading().list(GROUP, sql);
  }

  private static String code(List<Object> group) {
    return group.get(0) == null ? Filter.BLANK : (String) group.get(0);
  }

  private String subtitle(List<List<Object>> groups) {
    List<String> words = new ArrayList<>(trade.said());
    if (groups.size() > MOST) {
      words.add(
          Texts.of(
              "explorer.chart.rest",
              Written.number(MOST),
              Written.number(groups.size()),
              Written.number(groups.size() - MOST),
              Written.number(rows(groups.subList(MOST, groups.size()))),
              Written.number(rows(groups))));
    }
    return String.join("; ", words);
  }

  private static long rows(List<List<Object>> groups) {
    return groups.stream().mapToLong(group -> (Long) group.get(1)).sum();
  }

  private List<Series> series(List<List<Object>> drawn) {
    return by.quantities
        ? List.of(series("importers", drawn, 2), series("exporters", drawn, 3))
        : List.of(series("rows", drawn, 1));
  }

  private static Series series(String name, List<List<Object>> drawn, int at) {
    List<BigDecimal> values = new ArrayList<>();
    for (List<Object> group : drawn) {
      Object value = group.get(at);
      values.add(value instanceof Long rows ? BigDecimal.valueOf(rows) : (BigDecimal) value);
    }
    return new Series(Texts.of("explorer.series." + name), values);
  }
}
