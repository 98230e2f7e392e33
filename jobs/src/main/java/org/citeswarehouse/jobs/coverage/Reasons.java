package org.citeswarehouse.jobs.coverage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Reasons in words: English, as tables hold them. Pages say them in other languages. */
final class Reasons {

  private static final String BUNDLE = "org.citeswarehouse.model.coverage.messages";

  private Reasons() {}

  static String of(String key, Object... figures) {
    String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(figures);
  }
}
