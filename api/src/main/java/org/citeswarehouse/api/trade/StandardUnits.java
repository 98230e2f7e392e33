package org.citeswarehouse.api.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.units.Dimension;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Quantities in the standard unit of what their unit measures. Packs and skins measure nothing that
 * has one, and stay. Source: contract section 3; factors of {@link Units}.
 */
final class StandardUnits {

  private static final String TABLE =
      Units.all().stream()
          .filter(u -> u.dimension() != Dimension.PACK && u.dimension() != Dimension.SKIN)
          .map(StandardUnits::row)
          .collect(
              Collectors.joining(
                  ", ", "(VALUES ", ") AS s(stated, standard, applied, times, divided)"));

  private StandardUnits() {}

  static Sql rows(Sql rows, List<String> quantities) {
    String converted =
        quantities.stream()
            .map(
                q ->
                    "coalesce("
                        + ExactQuantity.times(q, "s.times", "s.divided")
                        + ", "
                        + q
                        + ") AS "
                        + q)
            .collect(Collectors.joining(", "));
    return Sql.of(
            "SELECT r.* REPLACE (nullif(coalesce(s.standard, r.unit), 'NAR') AS unit, "
                + converted
                + "), s.applied, s.stated IS NULL AS apart FROM (")
        .then(rows)
        .then(") AS r LEFT JOIN " + TABLE + " ON s.stated = coalesce(r.unit, 'NAR')");
  }

  /** A unit that is the standard one already has no other in its rule. */
  private static String row(Unit unit) {
    ExactQuantity.Fraction fraction = ExactQuantity.Fraction.of(unit.factor(), BigDecimal.ONE);
    String rule =
        unit.code().equals(unit.standardUnit())
            ? unit.code()
            : unit.code() + " to " + unit.standardUnit();
    return "('%s', '%s', '%s\t%s', CAST(%s AS HUGEINT), CAST(%s AS HUGEINT))"
        .formatted(
            unit.code(),
            unit.standardUnit(),
            rule,
            unit.factor().toPlainString(),
            fraction.numerator(),
            fraction.denominator());
  }
}
