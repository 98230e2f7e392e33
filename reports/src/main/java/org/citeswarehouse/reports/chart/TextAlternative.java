package org.citeswarehouse.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A chart in words, for those who don't see it. */
final class TextAlternative {

  /** Values beyond it are only counted: the table of the chart has them all. */
  private static final int VALUES = 60;

  private TextAlternative() {}

  /** Why there is nothing to show. */
  static String whenEmpty(ChartData data, Locale locale) {
    return data.whenEmpty().isBlank() ? ChartTexts.of(locale, "empty") : data.whenEmpty();
  }

  /** Subtitle, what is measured, each value, source. */
  static String of(ChartData data, Locale locale) {
    List<String> parts = new ArrayList<>();
    if (!data.subtitle().isBlank()) {
      parts.add(data.subtitle());
    }
    if (data.isEmpty()) {
      parts.add(whenEmpty(data, locale));
    } else {
      parts.add(data.valueLabel());
      parts.add(String.join("; ", values(data, locale)));
    }
    parts.addAll(data.sourceLine().lines().toList());
    return parts.stream()
        .map(part -> part.endsWith(".") ? part : part + ".")
        .collect(Collectors.joining(" "));
  }

  private static List<String> values(ChartData data, Locale locale) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < data.categories().size(); i++) {
      for (Series series : data.series()) {
        BigDecimal value = series.values().get(i);
        String shown =
            value == null
                ? ChartTexts.of(locale, "alternative.missing")
                : ValueText.of(value, locale);
        String category = data.categories().get(i);
        values.add(
            data.series().size() == 1
                ? ChartTexts.of(locale, "alternative.values", category, shown)
                : ChartTexts.of(locale, "alternative.series", category, series.name(), shown));
      }
    }
    if (values.size() <= VALUES) {
      return values;
    }
    List<String> first = new ArrayList<>(values.subList(0, VALUES));
    first.add(ChartTexts.of(locale, "alternative.more", Integer.toString(values.size() - VALUES)));
    return first;
  }
}
