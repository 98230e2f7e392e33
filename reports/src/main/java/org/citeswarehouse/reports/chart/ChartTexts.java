package org.citeswarehouse.reports.chart;

import java.text.MessageFormat;
import java.util.Locale;
import org.citeswarehouse.model.refusal.Wordings;

/** The texts that are not given with the data. */
final class ChartTexts {

  private static final String BUNDLE = "org.citeswarehouse.reports.chart.messages";

  private ChartTexts() {}

  static String of(String key, Object... values) {
    return of(Locale.ENGLISH, key, values);
  }

  static String of(Locale locale, String key, Object... values) {
    String pattern = Wordings.of(BUNDLE, locale).getString(key);
    return new MessageFormat(pattern, locale).format(values);
  }
}
