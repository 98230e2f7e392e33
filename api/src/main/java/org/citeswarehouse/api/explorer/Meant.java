package org.citeswarehouse.api.explorer;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.taxon.Spelling;

/**
 * What may have been meant by a text that is no code and no name.
 *
 * @param how how it was found, in words; blank where nothing was
 * @param choices what it may be
 */
record Meant(String how, List<Choice> choices) {

  /** No name is longer; comparing one of thousands of letters with all names would take minutes. */
  private static final int LONGEST = 100;

  private static final int SLIPS = 2;
  private static final int SHORTEST_WITH_SLIPS = 4;
  private static final int NEAREST = 5;

  /** What has more than one letter in so many changed is another name. */
  private static final int LETTERS_TO_A_CHANGE = 3;

  private static final int MOST = 8;

  /** Nothing comes near. */
  static Meant nothing() {
    return new Meant("", List.of());
  }

  /** What begins as the text does. */
  static Meant beginning(List<Choice> fitting) {
    return of("explorer.meant.begins", fitting.stream().limit(MOST).toList());
  }

  /** All values of a short list. */
  static Meant all(List<Choice> all) {
    return of("explorer.meant.all", all);
  }

  /** Names of the genus that the text begins with. */
  static Meant genus(List<Choice> names) {
    return of("explorer.meant.genus", names.stream().limit(MOST).toList());
  }

  /** The nearest by spelling. */
  static Meant spelling(List<Choice> nearest) {
    return of("explorer.meant.spelling", nearest.stream().limit(MOST).toList());
  }

  private static Meant of(String key, List<Choice> choices) {
    return choices.isEmpty() ? nothing() : new Meant(Texts.of(key), choices);
  }

  /** What is a slip or two away from a text; both are folded. */
  static <T> List<T> slips(String wanted, Collection<T> all, Function<T, List<String>> spellings) {
    return wanted.length() < SHORTEST_WITH_SLIPS || wanted.length() > LONGEST
        ? List.of()
        : Spelling.within(wanted, all, spellings, Math.min(SLIPS, third(wanted)));
  }

  /** The few for which the fewest letters have to be changed, and no more than a third of them. */
  static <T> List<T> nearest(
      String wanted, Collection<T> all, Function<T, List<String>> spellings) {
    return wanted.isEmpty() || wanted.length() > LONGEST
        ? List.of()
        : Spelling.within(wanted, all, spellings, third(wanted)).stream().limit(NEAREST).toList();
  }

  private static int third(String wanted) {
    return wanted.length() / LETTERS_TO_A_CHANGE;
  }
}
