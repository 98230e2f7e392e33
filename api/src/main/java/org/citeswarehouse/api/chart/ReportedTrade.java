package org.citeswarehouse.api.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;

/**
 * Trade by year of one term in one unit: what importers and what exporters reported beside each
 * other, never added; or gross or net trade. A year without a report is a gap, not zero.
 */
public final class ReportedTrade {

  /** Its name in addresses. */
  public static final String NAME = "reported-trade";

  /** Its parameters. */
  public static final List<String> WORDS =
      Stream.concat(Filters.COMPTAB.stream().map(Filter::name), Stream.of("view")).toList();

  /** A term and unit that a chart can be drawn of, and how many rows have it. */
  public record Measure(String term, String unit, long rows) {}

  private static final int MOST_YEARS = 200;
  private static final List<Column> MEASURE =
      List.of(
          Reading.made("term", ColumnType.TEXT),
          Reading.made("unit", ColumnType.TEXT),
          Reading.made("count", ColumnType.BIGINT));
  private static final List<Column> POINT =
      List.of(
          Reading.made("year", ColumnType.INTEGER),
          Reading.made("first", ColumnType.DECIMAL),
          Reading.made("second", ColumnType.DECIMAL));

  private final Reading reading;
  private final Arguments filters;
  private final String view;

  private ReportedTrade(Reading reading, Arguments arguments) {
    arguments.refuseOthers(NAME, WORDS);
    this.reading = reading;
    this.view = arguments.find("view").orElse("comptab");
    Map<String, String> rest = new HashMap<>(arguments.values());
    rest.remove("view");
    this.filters = new Arguments(rest);
  }

  /**
   * The data of the chart.
   *
   * @throws Refusal when a parameter is wrong, or rows of several terms or units answer
   */
  public static ChartData data(Reading reading, Arguments arguments) {
    return new ReportedTrade(reading, arguments).data();
  }

  /** Terms and units of the rows that answer, most rows first. */
  public static List<Measure> measures(Reading reading, Arguments arguments) {
    return new ReportedTrade(reading, arguments).measures();
  }

  private ChartData data() {
    List<Measure> measures = measures();
    if (measures.size() > 1) {
      List<String> some =
          measures.stream().limit(8).map(m -> "term=" + m.term() + "&unit=" + m.unit()).toList();
      throw Refusal.of(Kind.WRONG_INPUT, "chart.mixed", String.join(", ", some));
    }
    Map<Integer, List<BigDecimal>> points = points();
    List<Integer> years = years(points.keySet().stream().toList());
    List<Series> series = new ArrayList<>();
    if (isComptab()) {
      series.add(series("importers", years, points, 0));
      series.add(series("exporters", years, points, 1));
    } else {
      series.add(series(view, years, points, 0));
    }
    String unit = measures.isEmpty() ? "NAR" : measures.get(0).unit();
    return new ChartData(
        ChartName.TREND,
        title(measures),
        String.join("; ", QueryWords.of(filters)),
        Texts.of("explorer.head.year"),
        Texts.of("explorer.chart.value", CodeNames.UNIT.withCode(unit)),
        source(),
        years.stream().map(y -> Integer.toString(y)).toList(),
        series);
  }

  private String title(List<Measure> measures) {
    String key = "explorer.chart.title." + (isComptab() ? "comptab" : "flow");
    String what =
        measures.isEmpty()
            ? Texts.of("explorer.chart.nothing")
            : CodeNames.TERM.withCode(measures.get(0).term());
    return Texts.of(key, what, Texts.of("explorer.view." + view));
  }

  private String source() {
    String release =
        filters.find("release").or(() -> ReleaseFilter.newest(reading)).orElse("\u2013");
    String version = Long.toString(reading.state().version(TradeTables.COMPTAB).orElse(-1));
    return Texts.of("explorer.chart.source", release, version, reading.state().run());
  }

  private boolean isComptab() {
    return view.equals("comptab");
  }

  private List<Measure> measures() {
    Sql sql =
        Sql.of("SELECT term, coalesce(unit, 'NAR') AS unit, count(*) AS count FROM (")
            .then(query().body())
            .then(") GROUP BY ALL ORDER BY count DESC, term, unit");
    return reading.list(MEASURE, sql).stream()
        .map(r -> new Measure((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
        .toList();
  }

  private Query query() {
    Output output =
        TradeOutputs.statistics().stream()
            .filter(o -> o.name().equals(view))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.WRONG_INPUT,
                        "filter.value",
                        "view",
                        view,
                        "comptab, gross-exports, gross-imports, net-exports, net-imports"));
    return output.query(reading, filters);
  }

  private Map<Integer, List<BigDecimal>> points() {
    String sums =
        isComptab()
            ? "sum(importer_quantity), sum(exporter_quantity)"
            : "sum(quantity), CAST(NULL AS DECIMAL(38, 15))";
    Sql sql =
        Sql.of("SELECT \"year\", " + sums + " FROM (")
            .then(query().body())
            .then(") WHERE \"year\" IS NOT NULL GROUP BY ALL ORDER BY 1");
    Map<Integer, List<BigDecimal>> points = new TreeMap<>();
    for (List<Object> row : reading.list(POINT, sql)) {
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
    for (String part : filters.find("year").map(y -> y.split(",", -1)).orElse(new String[0])) {
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
