package org.citeswarehouse.model.refusal;

import java.text.MessageFormat;
import java.util.Locale;

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
    super(text(Locale.ENGLISH, bundle, key, "problem", details));
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
    return problem(Locale.ENGLISH);
  }

  /** Why. */
  public final String reason() {
    return reason(Locale.ENGLISH);
  }

  /** What to do about it. */
  public final String remedy() {
    return remedy(Locale.ENGLISH);
  }

  /** What is wrong, in a language. */
  public final String problem(Locale locale) {
    return text(locale, bundle, key, "problem", details);
  }

  /** Why, in a language. */
  public final String reason(Locale locale) {
    return text(locale, bundle, key, "reason", details);
  }

  /** What to do about it, in a language. */
  public final String remedy(Locale locale) {
    return text(locale, bundle, key, "remedy", details);
  }

  private static String text(
      Locale locale, String bundle, String key, String part, Object... details) {
    String pattern = Wordings.of(bundle, locale).getString(key + "." + part);
    return new MessageFormat(pattern, locale).format(details);
  }
}
