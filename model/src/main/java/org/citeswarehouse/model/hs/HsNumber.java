package org.citeswarehouse.model.hs;

import java.util.Optional;

/**
 * A commodity code as a declaration writes it. Codes have an even number of digits; an odd number
 * means that a spreadsheet took the leading zero of chapters 01 to 09 away.
 *
 * @param digits the digits, a lost leading zero restored
 * @param zeroRestored whether a zero was restored
 */
public record HsNumber(String digits, boolean zeroRestored) {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

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
    boolean odd = digits.length() % 2 == 1;
    if (odd) {
      digits.insert(0, '0');
    }
    boolean plausible = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return plausible ? Optional.of(new HsNumber(digits.toString(), odd)) : Optional.empty();
  }
}
