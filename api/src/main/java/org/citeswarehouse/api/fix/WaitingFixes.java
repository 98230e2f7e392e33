package org.citeswarehouse.api.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.model.fix.Fix;

/**
 * Fixes and undoings that the next run takes in, as far as who asks may see them.
 *
 * @param all all of them, the oldest first
 */
public record WaitingFixes(List<WaitingFix> all) {

  /** Keeps the list unchangeable. */
  public WaitingFixes {
    all = List.copyOf(all);
  }

  /** The fix that waits for rows which another is about as well; empty where none does. */
  public Optional<WaitingFix> on(Fix fix) {
    return on(WaitingFix.of(fix).rows());
  }

  /** The fix that waits for some of these rows, and is not taken back; empty where none does. */
  public Optional<WaitingFix> on(ConcernedRows rows) {
    return all.stream()
        .filter(fix -> fix.undoes() == null && rows.overlap(fix.rows()))
        .filter(fix -> undoing(fix.id()).isEmpty())
        .findFirst();
  }

  /** These and one more. */
  WaitingFixes and(Fix fix) {
    List<WaitingFix> more = new ArrayList<>(all);
    more.add(WaitingFix.of(fix));
    return new WaitingFixes(more);
  }

  /** The undoing of a fix that waits; empty where none does. */
  public Optional<WaitingFix> undoing(String id) {
    return all.stream().filter(waiting -> id.equals(waiting.undoes())).findFirst();
  }
}
