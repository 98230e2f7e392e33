package org.citeswarehouse.jobs.decision;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that tell what became of decisions. */
public final class Sentences {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.citeswarehouse.jobs.decision.messages", Locale.ENGLISH);

  private Sentences() {}

  /** The sentence of that key. */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
  }
}
