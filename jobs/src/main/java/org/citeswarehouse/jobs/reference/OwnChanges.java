package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The changes that name one taxon: when they list it, what they hand down to its lower taxa, and
 * what they leave of the listings of higher ones. Source of the first: trade-database-facts B, S1.
 * The rest is ours, for tables that give listings where they were decided: docs/VALIDATION.md.
 */
final class OwnChanges {

  static final OwnChanges NONE = new OwnChanges(List.of());

  private final List<Change> changes;

  /** What goes past the taxon: that it is included in a higher one says that this does. */
  private final List<Change> besidesInclusions;

  OwnChanges(List<Change> changes) {
    this.changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
    this.besidesInclusions =
        this.changes.stream().filter(c -> !(c.addition() && c.inclusion())).toList();
  }

  /** The times that they list the taxon, one for each addition. */
  List<Interval> listed(Map<String, LocalDate> knownTo) {
    return changes.stream()
        .filter(Change::addition)
        .map(addition -> addition.until(end(addition), knownTo))
        .toList();
  }

  /**
   * What they hand down. An inclusion is not: the listing it is part of is, with what that omits.
   */
  List<Interval> handedDown(Map<String, LocalDate> knownTo) {
    return besidesInclusions.stream()
        .filter(Change::addition)
        .map(addition -> addition.until(supersededOn(addition), knownTo))
        .toList();
  }

  /** What is left for the taxon itself of a time in which a higher one is listed. */
  Optional<Interval> left(Interval above) {
    return left(above, changes);
  }

  /** What is left for its lower taxa of a time in which a higher one is listed. */
  Optional<Interval> passedOn(Interval above) {
    return left(above, besidesInclusions);
  }

  private Optional<Interval> left(Interval above, List<Change> own) {
    LocalDate from = above.from();
    for (Change change : own) {
      if (change.listsInsteadOf(above) && !change.from().isAfter(from)) {
        LocalDate end = end(change);
        if (end == null) {
          return Optional.empty();
        }
        from = end.isAfter(from) ? end : from;
      }
    }
    LocalDate begin = from;
    LocalDate end = first(own, change -> !change.from().isBefore(begin) && change.takesOver(above));
    return above.within(begin, end);
  }

  /** Day of the next change that ends it; null while in force. */
  private LocalDate end(Change addition) {
    // A deletion of the same day makes room for the addition; it does not undo it.
    return first(changes, next -> next.from().isAfter(addition.from()) && next.ends(addition));
  }

  /** The end; or, where none is given of what was over, the next listing in whatever Appendix. */
  private LocalDate supersededOn(Change addition) {
    LocalDate end = end(addition);
    return end != null || addition.current()
        ? end
        : first(
            changes,
            next ->
                next.addition()
                    && next.from().isAfter(addition.from())
                    && next.authority().equals(addition.authority()));
  }

  private static LocalDate first(List<Change> sorted, Predicate<Change> wanted) {
    return sorted.stream().filter(wanted).map(Change::from).findFirst().orElse(null);
  }
}
