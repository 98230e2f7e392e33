package org.citeswarehouse.api.problems;

import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/** Decisions on warnings that wait for the worker, of Parties that may be seen. */
final class WaitingWaivers {

  private final DecisionBook book;

  WaitingWaivers(Warehouse warehouse) {
    this.book = DecisionBook.of(warehouse);
  }

  /** Whether a decision was taken back, or is to be. */
  boolean isUndone(String id) {
    return book.ledger().find(id).flatMap(book.ledger()::undoneBy).isPresent();
  }

  /** Whether a warning is to be let stand. */
  boolean isWaived(String party, int year, String rule, String value) {
    return book.ledger().inForce().stream()
        .filter(d -> d.action() == Action.WAIVE && d.party().equals(party) && book.waits(d))
        .anyMatch(d -> isOf(d, year, rule, value));
  }

  private static boolean isOf(Decision waiver, int year, String rule, String value) {
    return waiver.warning().year() == year
        && waiver.warning().rule().equals(rule)
        && (waiver.warning().value() == null || waiver.warning().value().equals(value));
  }
}
