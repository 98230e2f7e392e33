package org.citeswarehouse.ingest.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How people copy permit numbers: as they stand, in other spellings, and with slips. */
final class Spelling {

  /**
   * A number as somebody wrote it.
   *
   * @param text as written
   * @param how name of the spelling or slip; blank for as on the permit
   */
  record Written(String text, String how) {}

  private static final String[][] CONFUSED = {
    {"0", "O"}, {"1", "I"}, {"5", "S"}, {"8", "B"}, {"O", "0"}, {"I", "1"}, {"S", "5"}, {"B", "8"}
  };

  private final Dice dice;
  private final Neighbours register;

  /**
   * Knows every number of the register, since a slip must not lead to another document.
   *
   * @param lines all lines
   */
  Spelling(Dice dice, List<Line> lines) {
    this.dice = dice;
    this.register = new Neighbours(lines.stream().map(l -> bare(l.document().number())).toList());
  }

  static Written asItStands(Document document) {
    return new Written(document.number(), "");
  }

  /** The same number in another spelling: case, blanks, punctuation, country before it or not. */
  Written variant(Document document) {
    String number = document.number();
    String country = document.issuer();
    List<Written> ways = new ArrayList<>();
    ways.add(new Written(number.toLowerCase(Locale.ROOT), "lower"));
    ways.add(new Written(number.replaceAll("[^A-Za-z0-9]", ""), "no_punct"));
    ways.add(new Written(number.replaceAll("[/.-]", " "), "blank_for_punct"));
    ways.add(new Written(number.replaceAll("[/. -]", "."), "dots"));
    ways.add(new Written(number.substring(0, 3) + " " + number.substring(3), "blanks"));
    if (number.startsWith(country)) {
      ways.add(new Written(number.replaceFirst("^" + country + "[^A-Z0-9]?", ""), "prefix_drop"));
    } else if (bare(number).chars().noneMatch(c -> c == ' ')) {
      ways.add(new Written(country + number, "prefix_add"));
      ways.add(new Written(country + "-" + number, "prefix_add"));
    }
    ways.removeIf(w -> w.text().equals(number));
    return dice.pick(ways);
  }

  /** A number with one slip of the pen, if one leads to no other document. */
  Optional<Written> slip(Document document) {
    String number = document.number();
    for (int attempt = 0; attempt < 6; attempt++) {
      Written slip = slip(number);
      String bare = bare(slip.text());
      String right = bare(number);
      boolean clear = !bare.equals(right) && !register.anyWithin(1, bare, right);
      if (clear) {
        return Optional.of(slip);
      }
    }
    return Optional.empty();
  }

  /** Whether a number is at least three slips away from every number in the register. */
  boolean farFromAll(String number) {
    return !register.anyWithin(2, bare(number), "");
  }

  private Written slip(String number) {
    int digit = serialDigit(number);
    switch (dice.between(0, 2)) {
      case 0 -> {
        for (String[] pair : CONFUSED) {
          int at = number.indexOf(pair[0], 3);
          if (at > 0 && dice.chance(0.5)) {
            return new Written(replaced(number, at, pair[1]), "typo_confused");
          }
        }
        return new Written(removed(number, digit), "typo_dropped");
      }
      case 1 -> {
        return new Written(removed(number, digit), "typo_dropped");
      }
      default -> {
        String swapped = removed(number, digit);
        int to = Math.min(digit + 1, swapped.length());
        String text = swapped.substring(0, to) + number.charAt(digit) + swapped.substring(to);
        return new Written(text, "typo_transposed");
      }
    }
  }

  /** Place of a digit of the serial number, not its last one. */
  private int serialDigit(String number) {
    java.util.regex.Matcher serial = java.util.regex.Pattern.compile("[0-9]{5,}").matcher(number);
    if (!serial.find()) {
      throw new IllegalStateException("a number without five digits in a row: " + number);
    }
    return serial.start() + dice.between(0, serial.group().length() - 2);
  }

  private static String replaced(String text, int at, String by) {
    return text.substring(0, at) + by + text.substring(at + 1);
  }

  private static String removed(String text, int at) {
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String bare(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
