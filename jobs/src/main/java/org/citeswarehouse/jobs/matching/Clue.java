package org.citeswarehouse.jobs.matching;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Something that speaks for or against a line. The weights order the clues of contract section 4: a
 * name in full outweighs everything that several lines may have in common. They are set by what the
 * clue can tell apart, not fitted to a register.
 */
enum Clue {
  /** The number cited is the register's own spelling. */
  EXACT(2),
  /** The number cited differs in case, blanks, punctuation or country prefix. */
  NORMALISED(0),
  /** One character of the number cited is one that looks like the register's. */
  NUMBER_CONFUSED(-1),
  /** Two neighbours of the number cited stand in the other order. */
  NUMBER_SWAPPED(-2),
  /** The number cited lacks a character. */
  NUMBER_DROPPED(-3),
  /** The number cited has a character too many. */
  NUMBER_ADDED(-4),
  /** The number stands on item 1 of the declaration. */
  ITEM_1(0),
  /** The border wrote this declaration beside the line's endorsement. */
  DECLARATION(40),
  /** The description names the taxon in full. */
  NAME_FULL(200),
  /** The description names the taxon with the genus by its initial. */
  NAME_SHORT(180),
  /** The description names the genus. */
  NAME_GENUS(40),
  /** The description has a word of the family's or order's name: orchid, python, crocodile. */
  NAME_FAMILY(20),
  /** The six-digit code holds taxon and term. */
  HS_CODE(30),
  /** Another code of the heading holds taxon and term. */
  HS_HEADING(15),
  /** The description has a word of the term's name. */
  TERM(15),
  /** The quantity is that of an endorsement of the line. */
  QUANTITY_ENDORSED(30),
  /** The quantity is what other declarations leave of the permitted one. */
  QUANTITY_LEFT(25),
  /** Other declarations account for all that was permitted. */
  CLAIMED(-60),
  /** The quantity is the permitted one. */
  QUANTITY_ISSUED(25),
  /** The quantity is no more than permitted. */
  QUANTITY_WITHIN(8),
  /** The quantity is more than permitted. */
  QUANTITY_ABOVE(-8),
  /** The origin agrees. */
  ORIGIN(12),
  /** The origin differs. */
  ORIGIN_OTHER(-12),
  /** The partner country agrees. */
  PARTNER(20),
  /** The partner country differs. */
  PARTNER_OTHER(-20),
  /** The day lies within validity. */
  VALID(6),
  /** No other line was to be had. */
  ONLY_LINE(0);

  private static final String BUNDLE = "org.citeswarehouse.jobs.matching.messages";

  private final int weight;

  Clue(int weight) {
    this.weight = weight;
  }

  /** How much it speaks for the line. */
  int weight() {
    return weight;
  }

  /** Clues in plain words. */
  static String inWords(Collection<Clue> clues) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    return EnumSet.copyOf(clues).stream()
        .map(clue -> words.getString(clue.name()))
        .collect(Collectors.joining("; "));
  }
}
