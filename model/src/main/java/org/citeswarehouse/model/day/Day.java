package org.citeswarehouse.model.day;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is where the office stands: a permit expires, and a report is due, by the calendar
 * on its wall. The zone is that of the variable {@value #VARIABLE}, else that of the machine.
 * Moments are kept and told in UTC; only their day is asked for here.
 */
public final class Day {

  /** Environment variable with the time zone of the office, such as {@code America/La_Paz}. */
  public static final String VARIABLE = "CITES_ZONE";

  private Day() {}

  /**
   * The day it is now.
   *
   * @throws UnknownZoneException when the variable names no time zone
   */
  public static LocalDate today() {
    return of(Instant.now());
  }

  /**
   * The day it was at a moment.
   *
   * @throws UnknownZoneException when the variable names no time zone
   */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  /**
   * The time zone of the office.
   *
   * @throws UnknownZoneException when the variable names none
   */
  public static ZoneId zone() {
    return zone(System.getenv(VARIABLE));
  }

  /**
   * The zone of that name, as the IANA database or ISO 8601 writes it; that of the machine where
   * none is said.
   */
  static ZoneId zone(String said) {
    if (said == null || said.isBlank()) {
      return ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(said.strip());
    } catch (DateTimeException e) {
      UnknownZoneException unknown = new UnknownZoneException(VARIABLE, said);
      unknown.initCause(e);
      throw unknown;
    }
  }
}
