package org.citeswarehouse.api.trade;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.citeswarehouse.model.table.ColumnType;

/**
 * Quantities times a fraction of whole numbers, in SQL. Quotients of decimals are floating point
 * numbers in DuckDB, so that whole numbers are divided here: the result is exact, and rounded, half
 * up, at the last of {@link ColumnType#SCALE} decimals where it has more.
 */
final class ExactQuantity {

  /** A fraction of whole numbers. */
  record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(BigDecimal times, BigDecimal dividedBy) {
      int scale = Math.max(0, Math.max(times.scale(), dividedBy.scale()));
      return new Fraction(
          times.setScale(scale).unscaledValue(), dividedBy.setScale(scale).unscaledValue());
    }
  }

  private static final String ONE = "1" + "0".repeat(ColumnType.SCALE);
  private static final String SMALLEST = "0." + "0".repeat(ColumnType.SCALE - 1) + "1";

  private ExactQuantity() {}

  /**
   * The product as an expression.
   *
   * @param quantity expression of a quantity that is not below zero
   * @param numerator expression of a whole number
   * @param denominator expression of a whole number above zero
   */
  static String times(String quantity, String numerator, String denominator) {
    String wholes = "CAST(floor(" + quantity + ") AS HUGEINT) * " + numerator;
    String parts = "CAST((" + quantity + " - floor(" + quantity + ")) * " + ONE + " AS HUGEINT) * ";
    String rest = "(" + wholes + ") % " + denominator + " * " + ONE + " + " + parts + numerator;
    return "CAST(("
        + wholes
        + ") // "
        + denominator
        + " AS DECIMAL(38, 15)) + CAST((2 * ("
        + rest
        + ") + "
        + denominator
        + ") // (2 * "
        + denominator
        + ") AS DECIMAL(23, 0)) * CAST("
        + SMALLEST
        + " AS DECIMAL(15, 15))";
  }
}
