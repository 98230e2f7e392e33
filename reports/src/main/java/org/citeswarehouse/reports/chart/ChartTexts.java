package org.citeswarehouse.reports.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts that are not given with the data. */
final class ChartTexts {

  private static final String BUNDLE = "org.citeswarehouse.reports.chart.messages";

  private ChartTexts() {}

  static String of(String key, Object... values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }
}
