package org.citeswarehouse.model.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something the user can mend. Its three texts, problem, cause and remedy, stand under one key in a
 * message file, with places for details.
 */
public abstract class ThreePartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String bundle;
  private final String key;
  private final Object[] details;

  /**
   * A refusal whose texts stand in a message file.
   *
   * @param bundle name of the message file
   * @param key name of the texts
   * @param details values the texts name
   */
  protected ThreePartException(String bundle, String key, Object... details) {
    super(text(bundle, key, "problem", details));
    this.bundle = bundle;
    this.key = key;
    this.details = details.clone();
  }

  /** Name of the texts. */
  public final String key() {
    return key;
  }

  /** What is wrong. */
  public final String problem() {
    return text(bundle, key, "problem", details);
  }

  /** Why. */
  public final String reason() {
    return text(bundle, key, "reason", details);
  }

  /** What to do about it. */
  public final String remedy() {
    return text(bundle, key, "remedy", details);
  }

  private static String text(String bundle, String key, String part, Object... details) {
    String pattern = ResourceBundle.getBundle(bundle, Locale.ENGLISH).getString(key + "." + part);
    return new MessageFormat(pattern, Locale.ENGLISH).format(details);
  }
}
