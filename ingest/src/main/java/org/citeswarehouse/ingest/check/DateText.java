package org.citeswarehouse.ingest.check;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The shape of a text that may be a date, before anybody decides what it means.
 *
 * @param shape its shape
 * @param separator what stands between its numbers; a blank where nothing does
 * @param first its first number
 * @param second its second number, or 0
 * @param third its third number, or 0
 */
record DateText(Shape shape, char separator, int first, int second, int third) {

  /** Layouts of dates. */
  enum Shape {
    /** 2018-12-31, also 2018/12/31. */
    YEAR_FIRST,
    /** 31/12/2018 or 12/31/2018. */
    YEAR_LAST,
    /** 43465, days since the last but one of 1899, as Excel counts them. */
    SERIAL,
    /** Anything else. */
    NONE
  }

  private static final DateText NO_DATE = new DateText(Shape.NONE, ' ', 0, 0, 0);
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int SERIAL_DIGITS = 5;

  static DateText of(String text) {
    int[] numbers = new int[3];
    int[] digits = new int[3];
    int part = 0;
    char separator = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits[part] < SERIAL_DIGITS) {
        numbers[part] = numbers[part] * 10 + c - '0';
        digits[part]++;
      } else if (isSeparator(c) && part < 2 && (part == 0 || c == separator)) {
        separator = c;
        part++;
      } else {
        return NO_DATE;
      }
    }
    Shape shape = shape(part, digits);
    return new DateText(shape, separator, numbers[0], numbers[1], numbers[2]);
  }

  /** The day with the first number for the year; null where there is none. */
  LocalDate yearFirst() {
    return day(first, second, third);
  }

  /** The day with the first number for the day; null where there is none. */
  LocalDate dayFirst() {
    return day(third, second, first);
  }

  /** The day with the first number for the month; null where there is none. */
  LocalDate monthFirst() {
    return day(third, first, second);
  }

  /** The day of an Excel serial number. */
  LocalDate serialDay() {
    return EXCEL_DAY_ZERO.plusDays(first);
  }

  /** The only order the numbers can have, or UNKNOWN where both or none give a day. */
  DateOrder onlyOrder() {
    boolean day = dayFirst() != null;
    boolean month = monthFirst() != null;
    if (day == month) {
      return DateOrder.UNKNOWN;
    }
    return day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }

  private static Shape shape(int separators, int[] digits) {
    if (separators == 0) {
      return digits[0] == SERIAL_DIGITS ? Shape.SERIAL : Shape.NONE;
    }
    boolean three = separators == 2 && isShort(digits[1]);
    if (three && digits[0] == 4 && isShort(digits[2])) {
      return Shape.YEAR_FIRST;
    }
    return three && isShort(digits[0]) && digits[2] == 4 ? Shape.YEAR_LAST : Shape.NONE;
  }

  private static boolean isShort(int digits) {
    return digits == 1 || digits == 2;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private static LocalDate day(int year, int month, int day) {
    boolean real =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }
}
