package org.citeswarehouse.jobs.work;

import com.fasterxml.jackson.databind.JsonNode;
import org.citeswarehouse.jobs.warehouse.UserErrorException;

/**
 * How a command ended.
 *
 * @param exit its exit code, see contract section 1
 * @param report its report for machines; null where it made none
 * @param told why it was refused; null where it was not
 * @param locked whether another process was writing, so that it can be tried again later
 */
public record Outcome(int exit, JsonNode report, Told told, boolean locked) {

  /** The outcome of what was refused before it began. */
  static Outcome of(UserErrorException why) {
    return new Outcome(
        why.exit().code(), null, Told.of(why.key(), why::problem, why::reason, why::remedy), false);
  }

  /** Whether all was done. */
  boolean isDone() {
    return exit == 0;
  }

  /** Whether it ended by something that nobody foresaw, which may not happen again. */
  boolean isAccident() {
    return exit == UserErrorException.Exit.FAILED.code();
  }
}
