package org.citeswarehouse.model.issue;

import java.io.Serializable;
import java.util.Locale;

/**
 * One problem of one row.
 *
 * @param code what is wrong
 * @param column header of the column it stands in; blank where it is the row as a whole
 * @param value the text as it stands in the file
 * @param more what the check adds to the message: allowed values, the other row, a limit
 */
public record Issue(IssueCode code, String column, String value, String more)
    implements Serializable {

  /** What it does to the row. */
  public Severity severity() {
    return code.severity();
  }

  /** The problem and its cause. */
  public String message(Locale locale) {
    return code.message(locale, value, column, more);
  }

  /** What to do about it. */
  public String suggestion(Locale locale) {
    return code.suggestion(locale, value, column, more);
  }
}
