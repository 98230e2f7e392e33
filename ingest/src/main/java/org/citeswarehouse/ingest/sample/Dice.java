package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Every chance of the made-up world, from one seed, so that a seed always gives the same bytes. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  double share(double lowest, double highest) {
    return lowest + random.nextDouble() * (highest - lowest);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  char letter(String alphabet) {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
  }

  /** A quantity, small ones as likely as large ones by order of magnitude. */
  BigDecimal quantity(double lowest, double highest, int decimals) {
    double drawn = lowest * Math.pow(highest / lowest, random.nextDouble());
    return BigDecimal.valueOf(drawn)
        .setScale(decimals, RoundingMode.HALF_UP)
        .max(smallest(decimals));
  }

  private static BigDecimal smallest(int decimals) {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}
