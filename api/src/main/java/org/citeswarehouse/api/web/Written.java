package org.citeswarehouse.api.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.citeswarehouse.api.asking.Asking;

/** Days and numbers as the language of the request writes them. */
public final class Written {

  private static final int DIGITS = 30;

  private Written() {}

  /** A count. */
  public static String number(long count) {
    return NumberFormat.getIntegerInstance(locale()).format(count);
  }

  /** A quantity with all its digits; blank where it is unknown. */
  public static String quantity(BigDecimal quantity) {
    return quantity(quantity, 0);
  }

  /**
   * A quantity with all its digits, and with zeros up to a number of decimals, so that the points
   * of a column stand in line; blank where it is unknown.
   */
  public static String quantity(BigDecimal quantity, int decimals) {
    if (quantity == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(DIGITS);
    format.setMinimumFractionDigits(decimals);
    return format.format(quantity);
  }

  /** A day; blank where it is unknown. */
  public static String day(LocalDate day) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** A minute, in UTC; blank where it is unknown. */
  public static String minute(Instant instant) {
    return moment(instant, FormatStyle.SHORT);
  }

  /** A second, in UTC; blank where it is unknown. */
  public static String second(Instant instant) {
    return moment(instant, FormatStyle.MEDIUM);
  }

  private static String moment(Instant instant, FormatStyle time) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time)
                .withLocale(locale())
                .withZone(ZoneOffset.UTC)
                .format(instant)
            + " UTC";
  }

  private static Locale locale() {
    return Asking.current().language().locale();
  }
}
