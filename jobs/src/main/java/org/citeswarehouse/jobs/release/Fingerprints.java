package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/**
 * Identifiers as numbers of 64 bits: equal identifiers have equal ones, so that one look at sorted
 * numbers tells which identifiers may occur twice. Of those the texts are compared.
 */
final class Fingerprints implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More digits might not fit. */
  private static final int DIGITS = 18;

  private long[] numbers = new long[1024];
  private int size;

  /** The number of an identifier: what it says where it is one, else a hash below zero. */
  static long of(String id) {
    int length = id.length();
    if (length == 0 || length > DIGITS || (id.charAt(0) == '0' && length > 1)) {
      return hashed(id);
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return hashed(id);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Lets go of room that is not needed; to be called once no more are added. */
  Fingerprints packed() {
    numbers = Arrays.copyOf(numbers, size);
    return this;
  }

  /** The numbers that occur more than once among all of them, each once and sorted. */
  static long[] repeated(Collection<Fingerprints> all) {
    long[] sorted = new long[all.stream().mapToInt(f -> f.size).sum()];
    int at = 0;
    for (Fingerprints some : all) {
      System.arraycopy(some.numbers, 0, sorted, at, some.size);
      at += some.size;
    }
    Arrays.parallelSort(sorted);
    int found = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean again = sorted[i] == sorted[i - 1];
      if (again && (found == 0 || sorted[found - 1] != sorted[i])) {
        sorted[found++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, found);
  }

  private static long hashed(String id) {
    long hash = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      hash = 31 * hash + id.charAt(i);
    }
    return hash | Long.MIN_VALUE;
  }
}
