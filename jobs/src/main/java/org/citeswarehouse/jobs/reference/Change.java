package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
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
 * @param inclusion whether a higher taxon is what is listed
 * @param current whether it was in force on the day of its source
 * @param excluded lower taxa left out
 * @param numbering by what its source tells taxa apart
 */
record Change(
    String authority,
    String appendix,
    boolean addition,
    LocalDate from,
    String party,
    boolean inclusion,
    boolean current,
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
        row.getAs("inclusion"),
        row.getAs("current"),
        excluded,
        row.getAs("numbering"));
  }

  /**
   * Whether it ends an earlier addition: the same Appendix and Party, or deleted by no Party. Only
   * Parties list in Appendix III, so where the addition names none, whoever deletes it had made it.
   */
  boolean ends(Change earlier) {
    if (!authority.equals(earlier.authority) || !appendix.equals(earlier.appendix)) {
      return false;
    }
    boolean ofAny = party == null || (appendix.equals("III") && earlier.party == null);
    return Objects.equals(party, earlier.party) || (!addition && ofAny);
  }

  /** Whether it lists the taxon whatever becomes of higher ones; Appendix III may come on top. */
  boolean listsInsteadOf(Interval above) {
    return addition && authority.equals(above.authority()) && !appendix.equals("III");
  }

  /** Whether from its day on the taxon's own changes tell of it what a higher one's did before. */
  boolean takesOver(Interval above) {
    return listsInsteadOf(above)
        || (authority.equals(above.authority()) && appendix.equals(above.appendix()));
  }

  /** The time from its day on. */
  Interval until(LocalDate end, Map<String, LocalDate> knownTo) {
    return new Interval(
        authority,
        appendix,
        from,
        end,
        Interval.By.OWN,
        excluded,
        knownTo.get(authority + ":" + numbering));
  }
}
