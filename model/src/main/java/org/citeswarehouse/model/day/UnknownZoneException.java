package org.citeswarehouse.model.day;

import org.citeswarehouse.model.refusal.ThreePartException;

/** A time zone that there is not: problem, cause and remedy in the user's words. */
public final class UnknownZoneException extends ThreePartException {

  private static final long serialVersionUID = 1L;

  /**
   * A zone that is none.
   *
   * @param variable where it was said
   * @param said what was said
   */
  UnknownZoneException(String variable, String said) {
    super("org.citeswarehouse.model.day.messages", "zone", variable, said);
  }
}
