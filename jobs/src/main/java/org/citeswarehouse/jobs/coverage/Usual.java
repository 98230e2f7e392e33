package org.citeswarehouse.jobs.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.NavigableMap;

/**
 * What an office usually delivers in a month.
 *
 * @param records mean number of records of the months that have any; 0 where none has
 * @param months how many months have any
 * @param firstUses mean number of permit lines expected to be used for the first time in those
 *     months
 */
record Usual(double records, int months, double firstUses) {

  /**
   * From here on a month without records is no accident: where records come independently, at this
   * mean, one month in a hundred has none (Poisson, e^-4.6 = 0.01). Source: ADR 0013.
   */
  static final double ENOUGH = 4.6;

  static Usual of(NavigableMap<Integer, Long> records, PermitMonths permits) {
    double sum = records.values().stream().mapToLong(n -> n).sum();
    double firstUses =
        records.keySet().stream()
            .mapToDouble(month -> permits.firstUses().getOrDefault(month, 0.0))
            .sum();
    int months = records.size();
    return months == 0 ? new Usual(0, 0, 0) : new Usual(sum / months, months, firstUses / months);
  }

  /** Records to be expected with so many first uses: in proportion, never above the usual. */
  double expected(double uses) {
    return firstUses == 0 ? 0 : records * Math.min(1, uses / firstUses);
  }

  /** A number as reasons write it. */
  static BigDecimal plain(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }
}
