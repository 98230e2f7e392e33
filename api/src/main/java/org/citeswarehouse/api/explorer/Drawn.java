package org.citeswarehouse.api.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.chart.TradeCharts;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.reports.chart.ChartData;

/**
 * A chart of an answer: one term in one unit, or rows by term.
 *
 * @param name its name in addresses
 * @param title what it shows
 * @param subtitle in which selection, and what is not drawn
 * @param note where the figures come from, and what is to be known of them
 * @param categoryLabel what each row of the figures is of
 * @param alternative what it shows in words, for those who don't see it
 * @param addresses addresses by form: svg, png, csv, json
 * @param series names of its series
 * @param points its figures, one row a year or group, which stands in the first cell
 * @param valueLabel what the figures are, with their unit
 * @param measures the terms and units that a chart can be drawn of
 */
public record Drawn(
    String name,
    String title,
    String subtitle,
    String note,
    String categoryLabel,
    String alternative,
    Map<String, String> addresses,
    List<String> series,
    List<List<String>> points,
    String valueLabel,
    List<Measure> measures) {

  /** A term and unit, with the address of the page that draws it. */
  public record Measure(String label, String rows, String href, boolean here) {}

  private static final int MOST_MEASURES = 12;

  /** Trade by year; draws nothing where no row answers. */
  static Optional<Drawn> trend(Reading reading, Question question) {
    Map<String, String> all = new HashMap<>(question.filters());
    all.put("view", question.view());
    List<TradeCharts.Measure> measures = measures(reading, all);
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    TradeCharts.Measure drawn = drawn(measures, question);
    List<Measure> offered =
        measures.stream()
            .limit(MOST_MEASURES)
            .map(m -> measure(question, m, m.equals(drawn)))
            .toList();
    Map<String, String> one = of(drawn, all);
    TradeCharts charts = new TradeCharts(reading, new Arguments(one));
    return Optional.of(
        of(reading, charts, TradeCharts.TREND, "explorer.chart.alternative", one, offered));
  }

  /** Rows by term, and the term and unit of the trend by source, importer and exporter. */
  static List<Drawn> grouped(Reading reading, Question question) {
    Map<String, String> all = question.filters();
    List<TradeCharts.Measure> measures = measures(reading, all);
    if (measures.isEmpty()) {
      return List.of();
    }
    String said = "explorer.chart.alternative.grouped";
    List<Drawn> grouped = new ArrayList<>();
    TradeCharts terms = new TradeCharts(reading, new Arguments(all));
    grouped.add(of(reading, terms, TradeCharts.TERMS, said, all, List.of()));
    Map<String, String> one = of(drawn(measures, question), all);
    TradeCharts charts = new TradeCharts(reading, new Arguments(one));
    for (String name : TradeCharts.GROUPED) {
      grouped.add(of(reading, charts, name, said, one, List.of()));
    }
    return grouped;
  }

  private static List<TradeCharts.Measure> measures(Reading reading, Map<String, String> words) {
    return new TradeCharts(reading, new Arguments(words)).measures();
  }

  private static TradeCharts.Measure drawn(List<TradeCharts.Measure> measures, Question question) {
    return measures.stream()
        .filter(m -> key(m).equals(question.measure()))
        .findFirst()
        .orElse(measures.get(0));
  }

  private static Map<String, String> of(TradeCharts.Measure measure, Map<String, String> words) {
    Map<String, String> one = new HashMap<>(words);
    one.put("term", measure.term());
    one.put("unit", measure.unit());
    return one;
  }

  private static Drawn of(
      Reading reading,
      TradeCharts charts,
      String name,
      String alternative,
      Map<String, String> words,
      List<Measure> measures) {
    ChartData data = charts.data(name);
    Map<String, String> pinned = new HashMap<>(words);
    pinned.put("version", reading.state().run());
    Map<String, String> addresses = new HashMap<>();
    for (String form : List.of("svg", "png", "csv", "json")) {
      addresses.put(form, Address.of("/v1/charts/" + name + "." + form, pinned));
    }
    return new Drawn(
        name,
        data.title(),
        data.subtitle(),
        data.sourceLine(),
        data.categoryLabel(),
        Texts.of(alternative, data.title(), data.valueLabel()),
        addresses,
        data.series().stream().map(s -> s.name()).toList(),
        points(data),
        data.valueLabel(),
        measures);
  }

  private static String key(TradeCharts.Measure measure) {
    return measure.term() + "-" + measure.unit();
  }

  private static Measure measure(Question question, TradeCharts.Measure measure, boolean here) {
    String label =
        Texts.of(
            "explorer.chart.measure",
            CodeNames.TERM.withCode(measure.term()),
            CodeNames.UNIT.withCode(measure.unit()));
    return new Measure(
        label,
        Written.number(measure.rows()),
        question.with(Map.of("chart", key(measure))) + "#chart",
        here);
  }

  private static List<List<String>> points(ChartData data) {
    List<List<String>> points = new ArrayList<>();
    for (int i = 0; i < data.categories().size(); i++) {
      List<String> row = new ArrayList<>(List.of(data.categories().get(i)));
      for (var series : data.series()) {
        BigDecimal value = series.values().get(i);
        row.add(value == null ? Texts.of("explorer.chart.gap") : Written.quantity(value));
      }
      points.add(row);
    }
    return points;
  }
}
