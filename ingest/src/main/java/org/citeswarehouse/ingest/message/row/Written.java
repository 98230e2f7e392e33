package org.citeswarehouse.ingest.message.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as messages write them, and the day each names where it was written: never shifted to
 * another time zone. What has another shape stays as it is, for the check of the row to judge.
 */
public final class Written {

  private static final Pattern TIMESTAMP = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})[T ].*");
  private static final Pattern ZONED_DAY =
      Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})\\s*");
  private static final Pattern COMPACT =
      Pattern.compile("\\s*(\\d{4})(\\d{2})(\\d{2})(\\d{4,}.*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\s*(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})\\s*");

  /** Two digits from here on are of the last century: the Convention entered into force in 1975. */
  private static final int FIRST_OF_LAST_CENTURY = 75;

  private Written() {}

  /** The day of an ISO timestamp. */
  public static String isoDay(String text) {
    if (text == null) {
      return null;
    }
    Matcher moment = TIMESTAMP.matcher(text);
    if (moment.matches()) {
      return moment.group(1);
    }
    Matcher day = ZONED_DAY.matcher(text);
    return day.matches() ? day.group(1) : text;
  }

  /** The day of a moment in formats 102 and 304 of EDIFACT: 20240319, 20240319110000+01. */
  public static String compactDay(String text) {
    if (text == null) {
      return null;
    }
    Matcher day = COMPACT.matcher(text);
    return day.matches() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : isoDay(text);
  }

  /** The day of a date written month first, as ASYCUDA does: 3/19/24. */
  public static String monthFirst(String text) {
    Matcher day = text == null ? null : MONTH_FIRST.matcher(text);
    if (day == null || !day.matches() || Integer.parseInt(day.group(1)) > 12) {
      return text;
    }
    int year = Integer.parseInt(day.group(3));
    if (day.group(3).length() == 2) {
      year += year < FIRST_OF_LAST_CENTURY ? 2000 : 1900;
    }
    return year + "-" + padded(day.group(1)) + "-" + padded(day.group(2));
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
