package org.citeswarehouse.api.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.reporter.Coverage;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;

/** The rows of published trade that charts are drawn of, and what is said beside them. */
final class ChartedTrade {

  private static final String COMPTAB = "comptab";
  private static final List<Column> MEASURE =
      List.of(
          Reading.made("term", ColumnType.TEXT),
          Reading.made("unit", ColumnType.TEXT),
          Reading.made("count", ColumnType.BIGINT));

  private final Reading reading;
  private final Arguments filters;
  private final String view;
  private Coverage coverage;

  /**
   * The rows of a question.
   *
   * @throws Refusal when it names several releases, which hold the same trade again
   */
  ChartedTrade(Reading reading, Arguments arguments) {
    this.reading = reading;
    this.view = arguments.find("view").orElse(COMPTAB);
    Map<String, String> rest = new HashMap<>(arguments.values());
    rest.remove("view");
    this.filters = new Arguments(rest);
    TradeOutputs.refuseSeveralReleases(view, filters);
  }

  Reading reading() {
    return reading;
  }

  String view() {
    return view;
  }

  boolean isComptab() {
    return view.equals(COMPTAB);
  }

  Optional<String> asked(String word) {
    return filters.find(word);
  }

  Query query() {
    return query(view, filters);
  }

  private Query query(String name, Arguments arguments) {
    Output output =
        TradeOutputs.statistics().stream()
            .filter(o -> o.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.WRONG_INPUT,
                        "filter.value",
                        "view",
                        name,
                        String.join(
                            ", ", TradeOutputs.statistics().stream().map(Output::name).toList())));
    return output.query(reading, arguments);
  }

  /** Terms and units of the rows, most rows first. */
  List<TradeCharts.Measure> measures() {
    Sql sql =
        Sql.of("SELECT term, coalesce(unit, 'NAR') AS unit, count(*) AS count FROM (")
            .then(query().body())
            .then(") GROUP BY ALL ORDER BY count DESC, term, unit");
    return reading.list(MEASURE, sql).stream()
        .map(r -> new TradeCharts.Measure((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
        .toList();
  }

  /**
   * The one term and unit of the rows; empty where there are none.
   *
   * @throws Refusal when there are several, whose quantities cannot be added
   */
  Optional<TradeCharts.Measure> measure() {
    List<TradeCharts.Measure> measures = measures();
    if (measures.size() > 1) {
      List<String> some =
          measures.stream().limit(8).map(m -> "term=" + m.term() + "&unit=" + m.unit()).toList();
      throw Refusal.of(Kind.WRONG_INPUT, "chart.mixed", String.join(", ", some));
    }
    return measures.stream().findFirst();
  }

  String release() {
    return filters.find("release").or(() -> ReleaseFilter.newest(reading)).orElse("\u2013");
  }

  /** What was asked, in words. */
  List<String> said() {
    List<String> words = new ArrayList<>(QueryWords.of(filters));
    query()
        .naming()
        .ifPresent(
            n ->
                words.add(
                    Texts.of("explorer.chart.names", n.asOf().toString(), n.source().toString())));
    filters
        .find(TradeOutputs.CONVERT)
        .ifPresent(c -> words.add(Texts.of("explorer.chart.converted", c)));
    return words;
  }

  /** Reporting of the countries of the rows, before anything is converted. */
  Coverage coverage() {
    if (coverage == null) {
      Map<String, String> plain = new HashMap<>(filters.values());
      plain.remove(TradeOutputs.CONVERT);
      plain.remove(TradeOutputs.GROSS);
      coverage =
          Coverage.of(reading, release(), plain, query(COMPTAB, new Arguments(plain)).body());
    }
    return coverage;
  }

  /** Where the figures come from, and what is to be known of them, a line each. */
  String note(String... more) {
    String version = Long.toString(reading.state().version(TradeTables.COMPTAB).orElse(-1));
    List<String> all = new ArrayList<>();
    all.add(Texts.of("explorer.chart.source", release(), version, reading.state().run()));
    all.addAll(List.of(more));
    all.add(coverage().note());
    return String.join(".\n", all.stream().filter(s -> !s.isBlank()).toList());
  }

  /** What the values of one term and unit are. */
  static String valueLabel(Optional<TradeCharts.Measure> measure) {
    String unit = measure.map(TradeCharts.Measure::unit).orElse("NAR");
    return Texts.of("explorer.chart.value", CodeNames.UNIT.withCode(unit));
  }

  static String term(Optional<TradeCharts.Measure> measure) {
    return measure
        .map(m -> CodeNames.TERM.withCode(m.term()))
        .orElse(Texts.of("explorer.chart.nothing"));
  }
}
