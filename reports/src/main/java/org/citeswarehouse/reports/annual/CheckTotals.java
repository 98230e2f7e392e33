package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the checks hold, counted while their sheet is written. */
final class CheckTotals {

  /** What quantities are added up by; Appendix and unit are empty for customs items. */
  record Group(CheckKind kind, String appendix, String unit) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::kind).thenComparing(Group::appendix).thenComparing(Group::unit);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Records of a group and the quantity at stake; null where none of them states any.
   *
   * @param lines how many records
   * @param quantity the quantity at stake
   */
  record Stake(long lines, BigDecimal quantity) {
    Stake plus(Stake other) {
      return new Stake(
          lines + other.lines,
          quantity == null || other.quantity == null
              ? (quantity == null ? other.quantity : quantity)
              : quantity.add(other.quantity));
    }
  }

  private final SortedMap<CheckKind, Long> counts = new TreeMap<>();
  private final SortedMap<Group, Stake> stakes = new TreeMap<>();

  /** Counts a record; its quantity is null where it has none. */
  void add(Group group, BigDecimal quantity) {
    counts.merge(group.kind(), 1L, Long::sum);
    stakes.merge(group, new Stake(1, quantity), Stake::plus);
  }

  /** Counts lines that no record of the checks is about. */
  void count(CheckKind kind, long lines) {
    counts.merge(kind, lines, Long::sum);
  }

  /** Records by kind. */
  SortedMap<CheckKind, Long> counts() {
    return counts;
  }

  /** Records and quantities by kind, Appendix and unit. */
  SortedMap<Group, Stake> stakes() {
    return stakes;
  }

  long blocking() {
    return counts.entrySet().stream()
        .filter(c -> c.getKey().blocks())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether records of a direction wait for a decision. */
  boolean wait(String direction) {
    return counts.keySet().stream().anyMatch(k -> k.blocks() && k.direction().equals(direction));
  }
}
