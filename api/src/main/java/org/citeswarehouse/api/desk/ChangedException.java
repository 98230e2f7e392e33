package org.citeswarehouse.api.desk;

import java.util.List;
import org.citeswarehouse.api.decision.DecisionBook;

/** Somebody decided on what a form is about after its page was made; nothing was taken. */
public final class ChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Meanwhile.Change> changes;
  private final transient DecisionBook book;

  /**
   * Tells what was decided.
   *
   * @param changes by subject; none where something else changed what a form showed
   * @param book the decisions there are
   */
  public ChangedException(List<Meanwhile.Change> changes, DecisionBook book) {
    super("decided meanwhile");
    this.changes = List.copyOf(changes);
    this.book = book;
  }

  /** The decisions there were then: what came later was not shown, and is not agreed to. */
  public DecisionBook book() {
    return book;
  }

  /** What was decided, by subject. */
  public List<Meanwhile.Change> changes() {
    return changes;
  }
}
