package org.citeswarehouse.jobs.warehouse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something the user can mend: problem, cause and remedy in the user's words. */
public final class UserErrorException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.citeswarehouse.jobs.warehouse.errors";

  /** What the process says to its caller. Source: contract section 1. */
  public enum Exit {
    /** The call is wrong. */
    USAGE(2),
    /** The input or the moment is refused; nothing was changed. */
    REFUSED(3),
    /** Anything else. */
    FAILED(1);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    /** The exit code. */
    public int code() {
      return code;
    }
  }

  private final Exit exit;
  private final String key;
  private final Object[] details;

  /**
   * An error whose three texts stand under {@code key} in the message file.
   *
   * @param exit what the process says to its caller
   * @param key name of the texts
   * @param details values the texts name
   */
  public UserErrorException(Exit exit, String key, Object... details) {
    super(text(key, "problem", details));
    this.exit = exit;
    this.key = key;
    this.details = details.clone();
  }

  /** What the process says to its caller. */
  public Exit exit() {
    return exit;
  }

  /** What is wrong. */
  public String problem() {
    return text(key, "problem", details);
  }

  /** Why. */
  public String reason() {
    return text(key, "reason", details);
  }

  /** What to do about it. */
  public String remedy() {
    return text(key, "remedy", details);
  }

  private static String text(String key, String part, Object... details) {
    String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key + "." + part);
    return new MessageFormat(pattern, Locale.ENGLISH).format(details);
  }
}
