package org.citeswarehouse.reports.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Values as they stand beside bars: rounded for the eye, never to zero; the exact ones are in the
 * table of the chart.
 */
final class ValueText {

  private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(1000);
  private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_UP);

  private ValueText() {}

  static String of(BigDecimal value, Locale locale) {
    BigDecimal size = value.abs();
    BigDecimal shown;
    if (size.compareTo(WHOLE_FROM) >= 0) {
      shown = value.setScale(0, RoundingMode.HALF_UP);
    } else if (size.compareTo(BigDecimal.ONE) >= 0) {
      shown = value.setScale(2, RoundingMode.HALF_UP);
    } else {
      shown = value.round(SMALL);
    }
    return format(locale).format(shown);
  }

  /** Thousands apart, as many decimals as there are; signs as the language has them. */
  static NumberFormat format(Locale locale) {
    return new DecimalFormat(
        "#,##0.####################", DecimalFormatSymbols.getInstance(locale));
  }
}
