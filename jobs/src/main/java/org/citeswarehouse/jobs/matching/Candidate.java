package org.citeswarehouse.jobs.matching;

import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * A line that an item may have moved on.
 *
 * @param cited the number as customs wrote it; null where none led to the line
 * @param method how the line was found
 * @param line the line
 */
record Candidate(String cited, MatchMethod method, LineFacts line) {

  static Candidate of(Row row) {
    return new Candidate(
        row.getAs(Candidates.CITED),
        MatchMethod.valueOf(row.getAs(Candidates.METHOD)),
        LineFacts.of(row.getAs(Candidates.LINE)));
  }

  boolean exact() {
    return method == MatchMethod.EXACT;
  }
}
