package org.citeswarehouse.api.annual;

import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.Level;

/**
 * A rule that one line of a report breaks.
 *
 * @param direction direction of the line
 * @param issuingCountry country that issued its document
 * @param permitNo number of the document
 * @param lineNo line of the document
 * @param problem the rule, the offending value and what is wrong
 * @param waived why it was let stand and by whom; blank where it was not
 */
record LineProblem(
    Direction direction,
    String issuingCountry,
    String permitNo,
    String lineNo,
    Problem problem,
    String waived) {

  /** Whether UNEP-WCMC does not take the line before this is mended. */
  boolean isError() {
    return problem.rule().level() == Level.PRIMARY;
  }

  /** Whether an officer can let it stand, and nobody has. */
  boolean isOpenWarning() {
    return !isError() && waived.isEmpty();
  }
}
