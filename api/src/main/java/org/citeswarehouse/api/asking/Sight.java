package org.citeswarehouse.api.asking;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose rows are seen. Every table of registers passes through it, so that no page and no list has
 * to remember who asks.
 *
 * @param everything whether nothing is hidden
 * @param parties Parties whose rows are seen
 * @param borders Parties of whose tables only those are seen that tell what is left on a permit
 * @param shares what is seen of rows of other Parties by agreements
 */
public record Sight(
    boolean everything, Set<String> parties, Set<String> borders, List<Share> shares) {

  /** Hides nothing: the command line, and a warehouse without accounts. */
  public static final Sight ALL = new Sight(true, Set.of(), Set.of(), List.of());

  /** What a border check reads. */
  private static final Set<String> AT_BORDER = Set.of("reconciliation", "crossings");

  /** Keeps the sets unchangeable, in order. */
  public Sight {
    parties = Collections.unmodifiableSet(new TreeSet<>(parties));
    borders = Collections.unmodifiableSet(new TreeSet<>(borders));
    shares = List.copyOf(shares);
  }

  /** Sees the rows of these Parties, and those of no Party. */
  public static Sight of(Set<String> parties) {
    return new Sight(false, parties, Set.of(), List.of());
  }

  /** Sees besides what a border check needs of these Parties. */
  Sight withBorders(Set<String> more) {
    return new Sight(everything, parties, more, shares);
  }

  /** Sees besides what agreements give. */
  Sight withShares(List<Share> more) {
    return new Sight(everything, parties, borders, more);
  }

  /** What is seen of a table by agreements, of Parties whose rows are not seen anyway. */
  public List<Share> shares(String table) {
    return shares.stream()
        .filter(s -> s.table().equals(table) && !parties(table).contains(s.owner()))
        .toList();
  }

  /** Every Party of whose permits numbers are seen: an agreement may give pseudonyms only. */
  public Set<String> numbered() {
    Set<String> all = new TreeSet<>(parties);
    all.addAll(borders);
    shares.stream().filter(Share::givesNumbers).map(Share::owner).forEach(all::add);
    return all;
  }

  /** Every Party of whose rows something is seen, however little. */
  public Set<String> concerned() {
    Set<String> all = new TreeSet<>(parties);
    all.addAll(borders);
    shares.forEach(share -> all.add(share.owner()));
    return all;
  }

  /** Whether the rows of a Party are seen, of all its tables and files. */
  public boolean sees(String party) {
    return everything || parties.contains(party);
  }

  /** The Parties of whose rows in a table all is seen. */
  public Set<String> parties(String table) {
    Set<String> all = new TreeSet<>(parties);
    if (AT_BORDER.contains(table)) {
      all.addAll(borders);
    }
    return all;
  }

  /** Tells apart what is kept for those who see differently; blank for those who see all. */
  public String key() {
    if (everything) {
      return "";
    }
    String key = "seen by " + String.join(",", parties);
    if (!borders.isEmpty()) {
      key += " at the borders of " + String.join(",", borders);
    }
    return shares.isEmpty()
        ? key
        : key + " by " + shares.stream().map(Share::key).sorted().collect(Collectors.joining(" "));
  }
}
