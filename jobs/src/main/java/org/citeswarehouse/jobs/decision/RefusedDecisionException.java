package org.citeswarehouse.jobs.decision;

import org.citeswarehouse.model.decision.DecisionRefusedException;

/** One of several decisions was refused, and with it all of the call. */
public final class RefusedDecisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final DecisionRefusedException refusal;

  RefusedDecisionException(int number, DecisionRefusedException refusal) {
    super(refusal.problem(), refusal);
    this.number = number;
    this.refusal = refusal;
  }

  /** Which one, the first is 1. */
  public int number() {
    return number;
  }

  /** Why. */
  public DecisionRefusedException refusal() {
    return refusal;
  }
}
