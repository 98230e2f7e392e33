package org.citeswarehouse.api.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.chart.ReportedTrade;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.reports.chart.ChartData;

/**
 * The chart of an answer: one term in one unit.
 *
 * @param title what it shows
 * @param alternative what it shows in words, for those who don't see it
 * @param addresses addresses by form: svg, png, csv, json
 * @param series names of its series
 * @param points its figures, one row a year; the first cell is the year
 * @param valueLabel what the figures are, with their unit
 * @param measures the terms and units that a chart can be drawn of
 */
public record Drawn(
    String title,
    String alternative,
    Map<String, String> addresses,
    List<String> series,
    List<List<String>> points,
    String valueLabel,
    List<Measure> measures) {

  /** A term and unit, with the address of the page that draws it. */
  public record Measure(String label, String rows, String href, boolean here) {}

  private static final int MOST_MEASURES = 12;

  /** Draws nothing where no row answers. */
  static Optional<Drawn> of(Reading reading, Question question) {
    Map<String, String> all = new HashMap<>(question.filters());
    all.put("view", question.view());
    List<ReportedTrade.Measure> measures = ReportedTrade.measures(reading, new Arguments(all));
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    ReportedTrade.Measure drawn =
        measures.stream()
            .filter(m -> key(m).equals(question.measure()))
            .findFirst()
            .orElse(measures.get(0));
    all.put("term", drawn.term());
    all.put("unit", drawn.unit());
    ChartData data = ReportedTrade.data(reading, new Arguments(all));
    Map<String, String> addresses = new HashMap<>();
    all.put("version", reading.state().run());
    for (String form : List.of("svg", "png", "csv", "json")) {
      addresses.put(form, Address.of("/v1/charts/" + ReportedTrade.NAME + "." + form, all));
    }
    return Optional.of(
        new Drawn(
            data.title(),
            Texts.of("explorer.chart.alternative", data.title(), data.valueLabel()),
            addresses,
            data.series().stream().map(s -> s.name()).toList(),
            points(data),
            data.valueLabel(),
            measures.stream()
                .limit(MOST_MEASURES)
                .map(m -> measure(question, m, m.equals(drawn)))
                .toList()));
  }

  private static String key(ReportedTrade.Measure measure) {
    return measure.term() + "-" + measure.unit();
  }

  private static Measure measure(Question question, ReportedTrade.Measure measure, boolean here) {
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
