package org.citeswarehouse.reports.table;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sheet can't hold what it was given; nothing has been written. The message says what, why and
 * what to do instead.
 */
public class SheetLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.citeswarehouse.reports.table.messages";

  private final String problem;
  private final String cause;
  private final String remedy;

  SheetLimitException(String kind, String sheet, int limit) {
    this(
        text(kind + ".problem", sheet, limit),
        text(kind + ".cause", sheet, limit),
        text(kind + ".remedy", sheet, limit));
  }

  private SheetLimitException(String problem, String cause, String remedy) {
    super(problem + " " + cause + " " + remedy);
    this.problem = problem;
    this.cause = cause;
    this.remedy = remedy;
  }

  private static String text(String key, String sheet, int limit) {
    String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {sheet, limit});
  }

  /** What could not be done. */
  public String problem() {
    return problem;
  }

  /** The limit that stands in the way. */
  public String cause() {
    return cause;
  }

  /** What to do instead. */
  public String remedy() {
    return remedy;
  }
}
