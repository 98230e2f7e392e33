package org.citeswarehouse.model.hs;

import java.util.Optional;

/**
 * A commodity code as a declaration writes it. Most countries write an even number of digits, so
 * that an odd number means that a spreadsheet took the leading zero of chapters 01 to 09 away;
 * where codes have nine or eleven digits, the heading tells: of the two readings, with and without
 * the zero, the one stands whose heading exists.
 *
 * @param digits the digits, a lost leading zero restored
 * @param zeroRestored whether a zero was restored
 */
public record HsNumber(String digits, boolean zeroRestored) {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

  /** Germany declares eleven digits; a code of so many is whole rather than short of one. */
  private static final int LONGEST_NATIONAL_ODD = 11;

  /** What is left of nine or eleven digits without the first. */
  private static final int SHORTEST_EVEN_REST = 8;

  /** The code with dots, blanks and hyphens left aside; empty where it is no commodity code. */
  public static Optional<HsNumber> parse(String written) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c != '.' && c != ' ' && c != '-') {
        return Optional.empty();
      }
    }
    String plain = digits.toString();
    boolean lost = lacksZero(plain);
    HsNumber number = new HsNumber(lost ? "0" + plain : plain, lost);
    int length = number.digits().length();
    return length >= SHORTEST && length <= LONGEST ? Optional.of(number) : Optional.empty();
  }

  private static boolean lacksZero(String plain) {
    if (plain.startsWith("0")) {
      return false;
    }
    boolean odd = plain.length() % 2 == 1;
    boolean asWritten = HsChapters.haveHeadingOf(plain);
    boolean withZero = HsChapters.haveHeadingOf("0" + plain);
    if (asWritten == withZero) {
      return odd && plain.length() != LONGEST_NATIONAL_ODD;
    }
    return withZero && (odd || plain.length() >= SHORTEST_EVEN_REST);
  }
}
