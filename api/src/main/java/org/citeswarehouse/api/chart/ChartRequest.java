package org.citeswarehouse.api.chart;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * What a chart is asked to show.
 *
 * @param party one Party; empty for all
 * @param year one year; empty for all
 * @param given the standard unit it is narrowed to; empty for none
 * @param direction one direction; empty for both
 */
public record ChartRequest(
    Optional<String> party,
    Optional<Integer> year,
    Optional<String> given,
    Optional<Direction> direction) {

  /** The parameters of a chart. */
  public static final List<String> WORDS = List.of("party", "year", "unit", "direction");

  /** The unit of a chart whose axis is a quantity: numbers of specimens unless one is named. */
  public String unit() {
    return given.orElse(Units.number().code());
  }

  /**
   * The request that these words make.
   *
   * @throws Refusal when a word or value is unknown
   */
  public static ChartRequest of(String chart, Arguments arguments) {
    arguments.refuseOthers(chart, WORDS);
    Optional<String> party = arguments.find("party");
    if (party.isPresent() && Countries.find(party.get()).isEmpty()) {
      throw wrong("party", party.get(), "AD, AE, AF \u2026 ZW (ISO 3166)");
    }
    Optional<String> year = arguments.find("year");
    if (year.isPresent() && !year.get().matches("\\d{4}")) {
      throw wrong("year", year.get(), "2024");
    }
    Optional<String> unit = arguments.find("unit");
    List<String> units = Units.all().stream().map(Unit::standardUnit).distinct().sorted().toList();
    if (unit.isPresent() && !units.contains(unit.get())) {
      throw wrong("unit", unit.get(), String.join(", ", units));
    }
    return new ChartRequest(
        party,
        year.map(Integer::valueOf),
        unit,
        arguments.find("direction").map(ReportRequest::direction));
  }

  private static Refusal wrong(String word, String value, String allowed) {
    return Refusal.of(Kind.WRONG_INPUT, "filter.value", word, value, allowed);
  }
}
