package org.citeswarehouse.api.asking;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose rows are seen. Every table of registers passes through it, so that no page and no list has
 * to remember who asks.
 *
 * @param everything whether nothing is hidden
 * @param parties Parties whose rows are seen
 */
public record Sight(boolean everything, Set<String> parties) {

  /** Hides nothing: the command line, and a warehouse without accounts. */
  public static final Sight ALL = new Sight(true, Set.of());

  /** Keeps the set unchangeable, in order. */
  public Sight {
    parties = Collections.unmodifiableSet(new TreeSet<>(parties));
  }

  /** Sees the rows of these Parties, and those of no Party. */
  public static Sight of(Set<String> parties) {
    return new Sight(false, parties);
  }

  /** Whether the rows of a Party are seen. */
  public boolean sees(String party) {
    return everything || parties.contains(party);
  }

  /** Tells apart what is kept for those who see differently; blank for those who see all. */
  public String key() {
    return everything ? "" : "seen by " + String.join(",", parties);
  }
}
