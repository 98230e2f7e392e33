package org.citeswarehouse.ingest.sample;

import java.util.HashSet;
import java.util.Set;

/** Serial numbers that are drawn once each, few enough of all there are that slips show. */
final class Serials {

  private final Dice dice;
  private final int lowest;
  private final int digits;
  private final Set<Integer> drawn = new HashSet<>();

  private Serials(Dice dice, int lowest, int digits) {
    this.dice = dice;
    this.lowest = lowest;
    this.digits = digits;
  }

  /** Without zeros in front; six digits, or more where many are needed. */
  static Serials plain(Dice dice, int documents) {
    int digits = Math.max(6, digits(100L * documents));
    return new Serials(dice, power(digits - 1), digits);
  }

  /** With zeros in front; so many digits, or more where many are needed. */
  static Serials padded(Dice dice, int documents, int least) {
    return new Serials(dice, 1, Math.max(least, digits(20L * documents)));
  }

  String next() {
    int highest = power(digits) - 1;
    int next = dice.between(lowest, highest);
    while (!drawn.add(next)) {
      next = dice.between(lowest, highest);
    }
    return "0".repeat(digits - String.valueOf(next).length()) + next;
  }

  private static int digits(long number) {
    return Math.min(9, String.valueOf(number).length());
  }

  private static int power(int digits) {
    return Math.toIntExact(Math.round(Math.pow(10, digits)));
  }
}
