package org.citeswarehouse.api.desk;

import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/**
 * A decision as pages show it, with what became of it.
 *
 * @param decision the decision
 * @param effect code of what became of it, {@code desk.effect.CODE} in words
 * @param undoable whether it can be taken back
 */
public record MadeDecision(Decision decision, String effect, boolean undoable) {

  /** A decision of a book. */
  public static MadeDecision of(DecisionBook book, Decision decision) {
    boolean undone = book.ledger().undoneBy(decision).isPresent();
    String effect =
        undone
            ? "UNDONE"
            : book.ledger().answeredBy(decision).isPresent()
                ? "SUPERSEDED"
                : book.waits(decision)
                    ? "TO_BUILD"
                    : book.effects().getOrDefault(decision.id(), "APPLIED");
    return new MadeDecision(decision, effect, !undone && decision.action() != Action.UNDO);
  }

  /** What was decided, in words. */
  public String said() {
    String on = subject();
    return switch (decision.action()) {
      case LINK ->
          decision.amount() == null
              ? Texts.of("desk.said.LINK", decision.item().written(), on)
              : Texts.of(
                  "desk.said.SHARE",
                  Written.quantity(decision.amount().quantity()) + " " + decision.amount().unit(),
                  decision.item().written(),
                  on);
      case UNLINK -> Texts.of("desk.said.UNLINK", decision.item().written(), on);
      case ENTER_QUANTITY ->
          Texts.of(
              "desk.said.ENTER_QUANTITY",
              Written.quantity(decision.amount().quantity()) + " " + decision.amount().unit(),
              on,
              Written.day(decision.crossedOn()),
              decision.proof());
      case DEFER -> Texts.of("desk.said.DEFER", on, Written.day(decision.until()));
      case UNDO -> Texts.of("desk.said.UNDO", decision.undoes());
      default -> Texts.of("desk.said." + decision.action(), on);
    };
  }

  private String subject() {
    if (decision.line() != null) {
      return decision.line().written();
    }
    if (decision.item() != null) {
      return decision.item().written();
    }
    return decision.warning() == null ? "" : decision.warning().written();
  }

  /** When it was decided, to the minute. */
  public String at() {
    return Written.minute(decision.at());
  }
}
