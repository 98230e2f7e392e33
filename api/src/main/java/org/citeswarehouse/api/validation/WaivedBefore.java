package org.citeswarehouse.api.validation;

import org.citeswarehouse.api.decision.Waiver;

/**
 * A warning that is open, and was let stand in the report of an earlier year. Nothing is let stand
 * by itself: it is offered again, with the call that does it.
 *
 * @param party the Party
 * @param rule rule of validation
 * @param value the offending value
 * @param year year of the report in which it is open
 * @param earlier the last decision on it for a year before
 */
public record WaivedBefore(String party, String rule, String value, int year, Waiver earlier) {

  /** Year of the report in which it was let stand. */
  public int before() {
    return earlier.warning().year();
  }

  /** The call that lets it stand again, in the words of a shell, for the same reason. */
  public String call() {
    return "./cites decide waive --party "
        + party
        + " --rule "
        + rule
        + (value.isEmpty() ? "" : " --value " + quoted(value))
        + " --report-year "
        + year
        + " --reason "
        + quoted(earlier.reason());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
