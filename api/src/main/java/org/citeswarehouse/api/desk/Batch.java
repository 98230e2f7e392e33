package org.citeswarehouse.api.desk;

import java.util.List;
import java.util.function.Predicate;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/**
 * What was decided by one press of a button, and can be taken back by another: the last of who
 * asks; where there are no accounts, the last of anybody.
 *
 * @param decisions the decisions that still hold, the first one first
 */
public record Batch(List<MadeDecision> decisions) {

  /** The last one that no build has worked in yet. */
  static Batch last(DecisionBook book, String party) {
    Viewer viewer = Asking.current().viewer();
    List<Decision> waiting =
        book.waiting(party).stream()
            .filter(d -> d.action() != Action.UNDO)
            .filter(d -> book.ledger().undoneBy(d).isEmpty())
            .filter(d -> !viewer.isSignedIn() || d.by().equals(viewer.name()))
            .toList();
    if (waiting.isEmpty()) {
      return new Batch(List.of());
    }
    Decision last = waiting.get(waiting.size() - 1);
    return new Batch(
        waiting.stream()
            .filter(d -> d.at().equals(last.at()) && d.by().equals(last.by()))
            .map(d -> MadeDecision.of(book, d))
            .toList());
  }

  /** The last one, where it is about a record that a page shows; else an empty one. */
  static Batch last(DecisionBook book, String party, Predicate<Decision> shown) {
    Batch last = last(book, party);
    return last.decisions().stream().anyMatch(made -> shown.test(made.decision()))
        ? last
        : new Batch(List.of());
  }

  /** The first decision of it. */
  public MadeDecision first() {
    return decisions.get(0);
  }
}
