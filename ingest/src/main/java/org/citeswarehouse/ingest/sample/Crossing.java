package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;

/**
 * Goods of one line that crossed on one voyage.
 *
 * @param line the line they are permitted by
 * @param voyage the voyage
 * @param quantity what really crossed, in the standard unit
 * @param habit what the offices do with the line's goods
 * @param first whether it is the line's first crossing
 * @param only whether it is the line's only one
 */
record Crossing(
    Line line, Voyage voyage, BigDecimal quantity, Habit habit, boolean first, boolean only) {

  /** Whether an item of a declaration is about it. */
  boolean declared() {
    return habit.declared() && (first || !line.document().crossesOften());
  }
}
