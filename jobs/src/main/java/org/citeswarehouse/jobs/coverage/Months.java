package org.citeswarehouse.jobs.coverage;

import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.spark.sql.Column;

/** Months numbered one after the other, so that they can be counted. */
final class Months {

  private static final int YEAR = 12;

  private Months() {}

  /** Number of the month of a date. */
  static Column of(Column date) {
    return year(date).multiply(YEAR).plus(month(date)).minus(1);
  }

  /** Number of the month of a date. */
  static int of(LocalDate date) {
    return date.getYear() * YEAR + date.getMonthValue() - 1;
  }

  /** The month of that number. */
  static YearMonth of(int number) {
    return YearMonth.of(number / YEAR, number % YEAR + 1);
  }
}
