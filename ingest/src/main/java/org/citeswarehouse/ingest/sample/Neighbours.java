package org.citeswarehouse.ingest.sample;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the numbers of a register that lie a few slips from another. It walks them in order, keeps
 * what was reckoned for a beginning that the next number shares, and skips all numbers whose
 * beginning is too far off already, so that large registers need no look at every number.
 */
final class Neighbours {

  private final String[] numbers;
  private final int longest;

  Neighbours(Collection<String> numbers) {
    this.numbers = numbers.stream().distinct().sorted().toArray(String[]::new);
    this.longest = Arrays.stream(this.numbers).mapToInt(String::length).max().orElse(0);
  }

  /** Whether any number but one lies so few slips from a text. */
  boolean anyWithin(int slips, String text, String butOne) {
    Slips reckoned = new Slips(text, longest);
    int at = 0;
    while (at < numbers.length) {
      String number = numbers[at];
      int prefix = reckoned.beyond(slips, number);
      if (prefix > 0) {
        at = after(at, number.substring(0, prefix));
      } else if (reckoned.whole(number) <= slips && !number.equals(butOne)) {
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  /** Place of the first number after this one that begins otherwise. */
  private int after(int at, String prefix) {
    if (at + 1 == numbers.length || !numbers[at + 1].startsWith(prefix)) {
      return at + 1;
    }
    int found = Arrays.binarySearch(numbers, at + 1, numbers.length, prefix + Character.MAX_VALUE);
    return found < 0 ? -found - 1 : found;
  }
}
