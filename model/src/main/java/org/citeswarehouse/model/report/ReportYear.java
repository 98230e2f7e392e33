package org.citeswarehouse.model.report;

import java.time.LocalDate;
import java.time.Month;

/**
 * The year that an annual report is of.
 *
 * @param year the year
 */
public record ReportYear(int year) {

  /** Whether nothing of the year is still to come after a day. */
  public boolean isOverAt(LocalDate day) {
    return !day.isBefore(LocalDate.of(year, Month.DECEMBER, 31));
  }

  /** The day by which the report is due. Source: Res. Conf. 11.17, 31 October after its year. */
  public LocalDate due() {
    return LocalDate.of(year + 1, Month.OCTOBER, 31);
  }
}
