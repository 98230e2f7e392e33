package org.citeswarehouse.reports.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The one plain way each value is written as text. */
final class CellText {

  private CellText() {}

  /**
   * The value as text; null where it is blank. Decimals are plain, without exponent or trailing
   * zeros; days and instants are ISO 8601.
   *
   * @throws IllegalArgumentException for a type that no column has
   */
  static String of(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Instant instant) {
      return DateTimeFormatter.ISO_INSTANT.format(instant);
    }
    if (value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof LocalDate
        || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
  }
}
