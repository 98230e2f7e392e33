package org.citeswarehouse.api.annual;

import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/** The units and their factors, as SQL. */
final class StandardUnits {

  /** Digits of factors after the point, and in all: the finest has 18, the largest is 1000. */
  private static final int SCALE = 18;

  private static final String FACTOR = "DECIMAL(22, " + SCALE + ")";

  private StandardUnits() {}

  /** A table of unit, standard_unit, factor and factor_source. */
  static Sql table() {
    return Sql.of(
        Units.all().stream()
            .map(StandardUnits::row)
            .collect(
                Collectors.joining(
                    ", ", "(VALUES ", ") AS units(unit, standard_unit, factor, factor_source)")));
  }

  /**
   * A quantity times a factor. Whole part and fraction are multiplied each on its own, because the
   * product of both would need more digits than a decimal has; what is finer than {@link
   * ColumnType#SCALE} digits is rounded, which imperial factors alone lead to.
   */
  static String converted(String quantity, String factor) {
    String whole = "CAST(trunc(" + quantity + ") AS DECIMAL(16, 0))";
    String fraction =
        "CAST(" + quantity + " - trunc(" + quantity + ") AS DECIMAL(16, " + ColumnType.SCALE + "))";
    String type = "DECIMAL(" + ColumnType.PRECISION + ", ";
    return "CASE WHEN coalesce("
        + factor
        + ", 1) = 1 THEN "
        + quantity
        + (" ELSE CAST(" + whole + " * " + factor)
        + (" + CAST(" + fraction + " * " + factor + " AS " + type + SCALE + "))")
        + (" AS " + type + ColumnType.SCALE + ")) END");
  }

  private static String row(Unit unit) {
    return "("
        + Database.text(unit.code())
        + ", "
        + Database.text(unit.standardUnit())
        + ", CAST("
        + Database.text(unit.factor().toPlainString())
        + " AS "
        + FACTOR
        + "), "
        + Database.text(unit.source())
        + ")";
  }
}
