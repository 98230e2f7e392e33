package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time during which a taxon is listed.
 *
 * @param authority CITES or EU
 * @param appendix Appendix or annex
 * @param from first day
 * @param to day on which it ends; null while in force
 * @param by through what it is listed
 * @param excluded lower taxa that are left out
 * @param knownTo day of the last change that the sources know of
 */
record Interval(
    String authority,
    String appendix,
    LocalDate from,
    LocalDate to,
    By by,
    Set<Concept> excluded,
    LocalDate knownTo) {

  /** Through what a taxon is listed. */
  enum By {
    OWN,
    HIGHER,
    LOWER,
    PARENT
  }

  Interval by(By other) {
    return new Interval(authority, appendix, from, to, other, excluded, knownTo);
  }

  /** The part from a day on and before another; null is no end. */
  Optional<Interval> within(LocalDate begin, LocalDate end) {
    LocalDate first = begin.isAfter(from) ? begin : from;
    LocalDate last = end == null || (to != null && to.isBefore(end)) ? to : end;
    return last == null || first.isBefore(last)
        ? Optional.of(new Interval(authority, appendix, first, last, by, excluded, knownTo))
        : Optional.empty();
  }

  /** Touching and overlapping intervals of one Appendix as one. */
  static List<Interval> joined(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(
        Comparator.comparing(Interval::authority)
            .thenComparing(Interval::appendix)
            .thenComparing(Interval::from)
            .thenComparing(i -> i.by()));
    List<Interval> joined = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.touches(next)) {
        joined.set(joined.size() - 1, last.with(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean touches(Interval next) {
    return authority.equals(next.authority)
        && appendix.equals(next.appendix)
        && (to == null || !next.from.isAfter(to));
  }

  private Interval with(Interval next) {
    LocalDate end = to == null || next.to == null ? null : to.isAfter(next.to) ? to : next.to;
    LocalDate known =
        knownTo == null || (next.knownTo != null && next.knownTo.isAfter(knownTo))
            ? next.knownTo
            : knownTo;
    return new Interval(authority, appendix, from, end, by, excluded, known);
  }
}
