package org.citeswarehouse.jobs.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the command line. */
final class Messages {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.citeswarehouse.jobs.cli.messages", Locale.ENGLISH);

  private Messages() {}

  static String text(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
  }
}
