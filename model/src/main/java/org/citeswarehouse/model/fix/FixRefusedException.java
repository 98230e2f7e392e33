package org.citeswarehouse.model.fix;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A fix that cannot be taken in: problem, cause and remedy in the user's words. */
public final class FixRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.citeswarehouse.model.fix.messages";

  private final String key;
  private final Object[] details;

  /**
   * A refusal whose three texts stand under {@code key} in the message file.
   *
   * @param key name of the texts
   * @param details values the texts name
   */
  public FixRefusedException(String key, Object... details) {
    super(text(key, "problem", details));
    this.key = key;
    this.details = details.clone();
  }

  /** Name of the texts. */
  public String key() {
    return key;
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
