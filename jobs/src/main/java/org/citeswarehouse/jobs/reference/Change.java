package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * An addition to an Appendix or annex, or a deletion from it.
 *
 * @param authority CITES or EU
 * @param appendix Appendix or annex
 * @param addition whether it adds
 * @param from day on which it takes effect
 * @param party Party of Appendix III; null for none
 * @param partial whether it is about some populations only
 * @param inclusion whether a higher taxon is what is listed
 * @param excluded lower taxa left out
 * @param numbering by what its source tells taxa apart
 */
record Change(
    String authority,
    String appendix,
    boolean addition,
    LocalDate from,
    String party,
    boolean partial,
    boolean inclusion,
    Set<Concept> excluded,
    String numbering) {

  private static final String ADDITION = "ADDITION";

  /** Reservations, their withdrawals and exceptions change nobody's listing but the Party's. */
  static boolean counts(Row row) {
    return row.getAs("change").equals(ADDITION) || row.getAs("change").equals("DELETION");
  }

  static Change of(Row row, LocalDate from, Set<Concept> excluded) {
    return new Change(
        row.getAs("authority"),
        row.getAs("appendix"),
        row.getAs("change").equals(ADDITION),
        from,
        row.getAs("party"),
        row.getAs("populations") != null || row.getAs("excluded_populations") != null,
        row.getAs("inclusion"),
        excluded,
        row.getAs("numbering"));
  }

  /** The times that a taxon's own changes list it, one for each addition. */
  static List<Interval> intervals(List<Change> changes, Map<String, LocalDate> knownTo) {
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparing(Change::from));
    List<Interval> intervals = new ArrayList<>();
    for (Change change : sorted) {
      if (change.addition) {
        intervals.add(
            new Interval(
                change.authority,
                change.appendix,
                change.from,
                change.end(sorted),
                Interval.By.OWN,
                change.excluded,
                knownTo.get(change.authority + ":" + change.numbering)));
      }
    }
    return intervals;
  }

  /** The first day on which a taxon is listed for itself, whatever it belongs to; null if never. */
  static LocalDate firstListing(List<Change> own, String authority) {
    return own.stream()
        .filter(c -> c.addition && c.authority.equals(authority) && !c.appendix.equals("III"))
        .map(Change::from)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Day of the deletion, or of the repeated addition, that ends it; null while in force. */
  private LocalDate end(List<Change> sorted) {
    return sorted.stream()
        // A deletion of the same day makes room for the addition; it does not undo it.
        .filter(next -> next.from.isAfter(from) && isEndedBy(next))
        .map(Change::from)
        .findFirst()
        .orElse(null);
  }

  private boolean isEndedBy(Change next) {
    if (!next.authority.equals(authority)) {
      return false;
    }
    // Listings of higher taxa leave out the species that are listed for themselves elsewhere.
    if (inclusion && next.addition && !next.inclusion && !next.partial && next.party == null) {
      return true;
    }
    if (!next.appendix.equals(appendix)) {
      return false;
    }
    return Objects.equals(next.party, party) || (!next.addition && next.party == null);
  }
}
