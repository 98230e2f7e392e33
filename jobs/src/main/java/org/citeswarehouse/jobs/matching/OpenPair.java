package org.citeswarehouse.jobs.matching;

import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * An open item and a line it may have moved on.
 *
 * @param item what the item says
 * @param candidate the line, and how it was found
 * @param claims what others account for on the line
 */
record OpenPair(ItemFacts item, Candidate candidate, Claims claims) {

  static OpenPair of(Row row) {
    return new OpenPair(
        ItemFacts.of(row.getAs("facts")),
        Candidate.of(row),
        row.isNullAt(row.fieldIndex("claims"))
            ? Claims.NONE
            : new Claims(row.getAs("claims"), row.getAs("claimed_quantity")));
  }

  /** How well the line fits, with what was settled since. */
  Fit fit(Claims since) {
    return Fit.of(item, candidate, claims.and(since));
  }

  /** Whether the line can be the item's at all. */
  boolean believable() {
    return believable(fit(Claims.NONE));
  }

  boolean believable(Fit fit) {
    return candidate.method() != MatchMethod.ATTRIBUTE || Described.by(fit, item);
  }
}
