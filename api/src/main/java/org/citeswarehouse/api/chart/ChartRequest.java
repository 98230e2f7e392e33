package org.citeswarehouse.api.chart;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * What a chart is asked to show.
 *
 * @param party one Party; empty for all
 * @param year one year; empty for all
 * @param unit the standard unit of its quantities
 */
public record ChartRequest(Optional<String> party, Optional<Integer> year, String unit) {

  /** The parameters of a chart. */
  public static final List<String> WORDS = List.of("party", "year", "unit");

  /**
   * The request that these words make; numbers of specimens unless a unit is named.
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
    String unit = arguments.find("unit").orElse(Units.number().code());
    List<String> units = Units.all().stream().map(Unit::standardUnit).distinct().sorted().toList();
    if (!units.contains(unit)) {
      throw wrong("unit", unit, String.join(", ", units));
    }
    return new ChartRequest(party, year.map(Integer::valueOf), unit);
  }

  private static Refusal wrong(String word, String value, String allowed) {
    return Refusal.of(Kind.WRONG_INPUT, "filter.value", word, value, allowed);
  }
}
