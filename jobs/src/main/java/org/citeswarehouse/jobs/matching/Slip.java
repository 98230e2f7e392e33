package org.citeswarehouse.jobs.matching;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One slip of a clerk who copies a permit number. Another digit in the place of one is none of
 * them: that is another permit.
 */
enum Slip {
  /** A character that looks like another: O and 0, I and 1, S and 5, B and 8. */
  CONFUSED,
  /** Two neighbours in the other order. */
  SWAPPED,
  /** A character of the number is not there. */
  DROPPED,
  /** A character more than the number has. */
  ADDED;

  /** Characters too few to tell a slip from another number. */
  private static final int SHORTEST = 5;

  private static final Map<Character, Character> LOOKS_LIKE =
      Map.of('O', '0', 'Q', '0', 'I', '1', 'L', '1', 'S', '5', 'B', '8', 'Z', '2');

  /**
   * The slip that makes one number of another.
   *
   * @param number normalised number of a permit
   * @param cited normalised number as cited; not the same
   * @return blank where it takes more than one slip
   */
  static Optional<Slip> between(String number, String cited) {
    if (number.length() < SHORTEST || cited.length() < SHORTEST || number.equals(cited)) {
      return Optional.empty();
    }
    if (number.length() == cited.length()) {
      return sameLength(number, cited);
    }
    if (number.length() == cited.length() + 1) {
      return lacksOne(number, cited) ? Optional.of(DROPPED) : Optional.empty();
    }
    return number.length() + 1 == cited.length() && lacksOne(cited, number)
        ? Optional.of(ADDED)
        : Optional.empty();
  }

  /**
   * What numbers within one slip of each other have in common at least one of: the number as it
   * looks, and that with each of its characters left out.
   */
  static Set<String> blocks(String number) {
    Set<String> blocks = new HashSet<>();
    if (number.length() < SHORTEST) {
      return blocks;
    }
    String looks = looks(number);
    blocks.add(looks);
    for (int at = 0; at < looks.length(); at++) {
      blocks.add(looks.substring(0, at) + looks.substring(at + 1));
    }
    return blocks;
  }

  private static Optional<Slip> sameLength(String number, String cited) {
    if (differences(number, cited) == 1 && looks(number).equals(looks(cited))) {
      return Optional.of(CONFUSED);
    }
    for (int at = 0; at + 1 < number.length(); at++) {
      if (number.charAt(at) != cited.charAt(at)) {
        boolean swapped =
            number.charAt(at) == cited.charAt(at + 1)
                && number.charAt(at + 1) == cited.charAt(at)
                && number.substring(at + 2).equals(cited.substring(at + 2));
        return swapped ? Optional.of(SWAPPED) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int differences(String a, String b) {
    int differences = 0;
    for (int at = 0; at < a.length(); at++) {
      differences += a.charAt(at) == b.charAt(at) ? 0 : 1;
    }
    return differences;
  }

  private static boolean lacksOne(String longer, String shorter) {
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    return longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static String looks(String number) {
    StringBuilder looks = new StringBuilder(number.length());
    for (int at = 0; at < number.length(); at++) {
      looks.append(LOOKS_LIKE.getOrDefault(number.charAt(at), number.charAt(at)));
    }
    return looks.toString();
  }
}
