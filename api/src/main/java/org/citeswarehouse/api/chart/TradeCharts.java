package org.citeswarehouse.api.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.citeswarehouse.api.chart.RankedTrade.By;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.reporter.Coverage;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.taxon.Naming;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.reports.chart.ChartData;

/** Charts of published trade, made from the queries that answer at {@code /v1/trade}. */
public final class TradeCharts {

  /** Trade by year. */
  public static final String TREND = "reported-trade";

  /** Rows by term. */
  public static final String TERMS = By.TERM.chart();

  /** Those of one term in one unit by another column. */
  public static final List<String> GROUPED =
      Arrays.stream(By.values()).filter(By::isOfOneMeasure).map(By::chart).toList();

  /** All of them by their names in addresses. */
  public static final List<String> NAMES =
      Stream.concat(Stream.of(TREND, TERMS), GROUPED.stream()).toList();

  /** A term and unit that a chart can be drawn of, and how many rows have it. */
  public record Measure(String term, String unit, long rows) {}

  private final ChartedTrade trade;

  /**
   * Charts of what is asked.
   *
   * @throws org.citeswarehouse.api.problem.Refusal when several releases are named
   */
  public TradeCharts(Reading reading, Arguments arguments) {
    this.trade = new ChartedTrade(reading, arguments);
  }

  /**
   * The parameters of a chart: filters of trade statistics, day of the names, conversion, and of
   * the trend a view.
   */
  public static List<String> words(String name) {
    Stream<String> all =
        Stream.concat(
            Filters.COMPTAB.stream().map(Filter::name),
            Stream.of(TradeOutputs.NAMES, TradeOutputs.CONVERT));
    return (name.equals(TREND) ? Stream.concat(all, Stream.of("view")) : all).toList();
  }

  /**
   * The data of a chart.
   *
   * @throws org.citeswarehouse.api.problem.Refusal when a parameter is wrong, or rows of several
   *     terms or units answer where quantities are drawn
   */
  public ChartData data(String name) {
    if (name.equals(TREND)) {
      return new ReportedTrade(trade).data();
    }
    By by =
        Arrays.stream(By.values())
            .filter(b -> b.chart().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    return new RankedTrade(trade, by).data();
  }

  /** Terms and units of the rows that answer, most rows first. */
  public List<Measure> measures() {
    return trade.measures();
  }

  /** The release whose rows answer. */
  public String release() {
    return trade.release();
  }

  /** Name of the list whose rows are drawn. */
  public String view() {
    return trade.view();
  }

  /** Reporting of the countries of the rows by year. */
  public Coverage coverage() {
    return trade.coverage();
  }

  /** How many rows could not be converted; empty where none was to be. */
  public OptionalLong unconverted() {
    return trade.query().unconverted();
  }

  /** By which names rows are shown; empty where they are those of the release. */
  public Optional<Naming> naming() {
    return trade.query().naming();
  }

  /** How many rows have a name that no source tells; empty where names stay as they are. */
  public OptionalLong untold() {
    return trade.query().untold();
  }
}
