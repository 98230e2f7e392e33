package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;

/**
 * Two releases that are compared.
 *
 * @param from the older one
 * @param to the newer one
 */
record ReleasePair(String from, String to) {

  /** The words that name them. */
  static final List<String> WORDS = List.of("from", "to");

  /**
   * Those that are named; else the one read in last, and the one read in before the other.
   *
   * @throws Refusal when there are not two, a name is unknown, or both are the same
   */
  static ReleasePair of(Reading reading, Map<String, String> given) {
    List<String> known = Releases.read(reading);
    given.forEach(
        (word, name) -> {
          if (WORDS.contains(word) && !known.contains(name)) {
            throw refused("release.unknown", known, word, name);
          }
        });
    if (known.size() < 2) {
      throw refused("release.alone", known);
    }
    String to = given.getOrDefault("to", known.get(known.size() - 1));
    String from = given.get("from");
    if (from == null && to.equals(known.get(0))) {
      throw refused("release.first", known, to);
    }
    ReleasePair pair = new ReleasePair(from == null ? known.get(known.indexOf(to) - 1) : from, to);
    if (pair.from.equals(pair.to)) {
      throw refused("release.same", known, to);
    }
    return pair;
  }

  private static Refusal refused(String code, List<String> known, String... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = known.isEmpty() ? "-" : String.join(", ", known);
    System.arraycopy(values, 0, all, 1, values.length);
    return Refusal.of(Kind.WRONG_INPUT, code, all);
  }
}
