package org.citeswarehouse.jobs.matching;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.register.PermitNumber;

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

  /** What the way it was found says for it. */
  Optional<Clue> clue() {
    return switch (method) {
      case EXACT -> Optional.of(Clue.EXACT);
      case NORMALISED -> Optional.of(Clue.NORMALISED);
      case NEAR -> Optional.of(slip());
      case ATTRIBUTE, NONE, DECIDED -> Optional.empty();
    };
  }

  private Clue slip() {
    String number = PermitNumber.normalise(cited);
    String bare = PermitNumber.key(line.key().issuingCountry(), line.key().permitNo());
    String prefix = line.key().issuingCountry();
    return Stream.of(bare, prefix + bare, prefix + prefix + bare)
        .flatMap(spelling -> Slip.between(spelling, number).stream())
        .min(Comparator.naturalOrder())
        .map(slip -> Clue.valueOf("NUMBER_" + slip.name()))
        .orElseThrow();
  }
}
