package org.citeswarehouse.model.decision;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One decision of an officer. What its action does not ask for is null.
 *
 * @param id identifier; a later decision has a greater one
 * @param party the Party whose register it is about
 * @param action what was decided
 * @param item the customs item it is about
 * @param line the permit line it is about
 * @param warning the warning of validation it is about
 * @param amount the quantity entered, or the share of the item that moved on the line
 * @param crossedOn day of the crossing whose quantity is entered
 * @param proof the document that proves an entered quantity
 * @param until first day on which a deferred question is asked again
 * @param undoes the decision that no longer holds
 * @param reason why, in the officer's words
 * @param by who decided
 * @param at when it was decided
 */
public record Decision(
    String id,
    String party,
    Action action,
    ItemKey item,
    LineKey line,
    WarningKey warning,
    Amount amount,
    LocalDate crossedOn,
    String proof,
    LocalDate until,
    String undoes,
    String reason,
    String by,
    Instant at)
    implements Serializable {

  /** Whether both say the same, whoever said so and why. */
  boolean saysTheSameAs(Decision other) {
    return party.equals(other.party)
        && action == other.action
        && Objects.equals(item, other.item)
        && Objects.equals(line, other.line)
        && Objects.equals(warning, other.warning)
        && Objects.equals(amount, other.amount)
        && Objects.equals(crossedOn, other.crossedOn)
        && Objects.equals(proof, other.proof)
        && Objects.equals(until, other.until);
  }

  /**
   * Whether an earlier decision no longer stands because of this one: the two answer one question.
   * A link of a whole item answers for the item; links of shares, and undone links, for the item
   * and their line. Choosing between the sums of a line sets aside quantities that were entered;
   * entered quantities add up.
   */
  boolean answersInsteadOf(Decision earlier) {
    if (!party.equals(earlier.party)) {
      return false;
    }
    return switch (action) {
      case LINK, UNLINK ->
          earlier.action.subject() == Action.Subject.ITEM_AND_LINE
              && item.equals(earlier.item)
              && (isWholeLink()
                  || line.equals(earlier.line)
                  || (action == Action.LINK && earlier.isWholeLink()));
      case USE_ENDORSED, USE_DECLARED -> earlier.action.isOfQuantity() && line.equals(earlier.line);
      case ENTER_QUANTITY ->
          earlier.action.isOfQuantity()
              && earlier.action != Action.ENTER_QUANTITY
              && line.equals(earlier.line);
      case ACCEPT, DEFER ->
          earlier.action.subject() == Action.Subject.ITEM_OR_LINE
              && Objects.equals(item, earlier.item)
              && Objects.equals(line, earlier.line);
      case WAIVE -> warning.equals(earlier.warning);
      case UNDO -> false;
    };
  }

  private boolean isWholeLink() {
    return action == Action.LINK && amount == null;
  }
}
