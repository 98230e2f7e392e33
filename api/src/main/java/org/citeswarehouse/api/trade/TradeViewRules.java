package org.citeswarehouse.api.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.tradeview.ConversionRule;
import org.citeswarehouse.model.tradeview.Step;
import org.citeswarehouse.model.units.Dimension;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Terms and units as TradeView reads them: three steps, of each the first rule that fits, each
 * seeing what the step before it made. Where a rule of the last step fits, its factor stands in the
 * place of that of the second. Source: {@link ConversionRule}; Trade Database facts, section C.
 */
final class TradeViewRules {

  private static final String TABLE =
      ConversionRule.all().stream()
          .map(TradeViewRules::row)
          .collect(
              Collectors.joining(
                  ", ", "(VALUES ", ") AS rule(id, to_term, to_unit, factor, times, divided)"));

  private TradeViewRules() {}

  static Sql rows(Reading reading, Sql rows, List<String> quantities) {
    Sql made =
        Sql.of("SELECT *, term AS tv_term0, " + unit() + " AS tv_unit0 FROM (")
            .then(TradeViewTaxa.told(reading, rows))
            .then(")");
    int at = 0;
    for (Step step : Step.values()) {
      made = step(made, step, at++);
    }
    String times = "tv_times1 * CASE WHEN tv_id3 IS NULL THEN tv_times2 ELSE tv_times3 END";
    String converted =
        quantities.stream()
            .map(q -> ExactQuantity.times(q, "tv_times", "tv_divided") + " AS " + q)
            .collect(Collectors.joining(", "));
    return Sql.of(
            "SELECT * EXCLUDE ("
                + String.join(", ", work())
                + ") REPLACE (tv_term3 AS term,"
                + " nullif(tv_unit3, '-') AS unit, "
                + converted
                + "),"
                + " CASE WHEN coalesce(tv_id1, tv_id2, tv_id3) IS NOT NULL THEN"
                + " concat_ws('+', tv_id1, tv_id2, tv_id3) || chr(9) || concat_ws('*', tv_factor1,"
                + " CASE WHEN tv_id3 IS NULL THEN tv_factor2 END, tv_factor3) END AS applied,"
                + " tv_unit3 NOT IN ("
                + standard()
                + ") AS apart FROM (SELECT *, "
                + times
                + " AS tv_times, "
                + times.replace("times", "divided")
                + " AS tv_divided FROM (")
        .then(made)
        .then("))");
  }

  private static Sql step(Sql before, Step step, int at) {
    int now = at + 1;
    String first =
        ConversionRule.of(step).stream()
            .map(r -> "WHEN " + fits(r, at) + " THEN '" + r.id() + "'")
            .collect(Collectors.joining(" ", "CASE ", " END"));
    return Sql.of(
            "SELECT p.* EXCLUDE (tv_found), rule.id AS tv_id"
                + now
                + ", rule.factor AS tv_factor"
                + now
                + ", coalesce(rule.to_term, p.tv_term"
                + at
                + ") AS tv_term"
                + now
                + ", coalesce(rule.to_unit, p.tv_unit"
                + at
                + ") AS tv_unit"
                + now
                + ", coalesce(rule.times, 1) AS tv_times"
                + now
                + ", coalesce(rule.divided, 1) AS tv_divided"
                + now
                + " FROM (SELECT *, "
                + first
                + " AS tv_found FROM (")
        .then(before)
        .then(")) AS p LEFT JOIN " + TABLE + " ON rule.id = p.tv_found");
  }

  private static String fits(ConversionRule rule, int at) {
    List<String> all = new ArrayList<>();
    if (!rule.terms().isEmpty()) {
      all.add("tv_term" + at + " IN (" + TradeViewTaxa.texts(rule.terms()) + ")");
    }
    if (!rule.units().isEmpty()) {
      all.add("tv_unit" + at + " IN (" + TradeViewTaxa.texts(rule.units()) + ")");
    }
    if (rule.rank() != null) {
      all.add(TradeViewTaxa.isOneOf(rule.rank(), rule.taxa()));
    }
    return String.join(" AND ", all);
  }

  /** Rules know units by the codes of today. */
  private static String unit() {
    return Units.all().stream()
        .filter(u -> !u.renamedTo().isEmpty())
        .map(u -> "WHEN '" + u.code() + "' THEN '" + u.renamedTo() + "'")
        .collect(Collectors.joining(" ", "coalesce(CASE unit ", " ELSE unit END, '-')"));
  }

  private static String standard() {
    List<String> units = new ArrayList<>(List.of(ConversionRule.BLANK));
    for (Dimension dimension : Dimension.values()) {
      Units.find(dimension.standardUnit()).map(Unit::code).ifPresent(units::add);
    }
    return TradeViewTaxa.texts(units.stream().distinct().toList());
  }

  private static List<String> work() {
    List<String> names =
        new ArrayList<>(
            List.of("tv_kingdom", "tv_group", "tv_term0", "tv_unit0", "tv_times", "tv_divided"));
    for (int now = 1; now <= Step.values().length; now++) {
      for (String part : List.of("id", "factor", "term", "unit", "times", "divided")) {
        names.add("tv_" + part + now);
      }
    }
    return names;
  }

  private static String row(ConversionRule rule) {
    ExactQuantity.Fraction fraction = ExactQuantity.Fraction.of(rule.times(), rule.dividedBy());
    return "('%s', %s, %s, '%s', CAST(%s AS HUGEINT), CAST(%s AS HUGEINT))"
        .formatted(
            rule.id(),
            rule.toTerm().isEmpty() ? "NULL" : "'" + rule.toTerm() + "'",
            rule.toUnit().isEmpty() ? "NULL" : "'" + rule.toUnit() + "'",
            rule.factor(),
            fraction.numerator(),
            fraction.denominator());
  }
}
