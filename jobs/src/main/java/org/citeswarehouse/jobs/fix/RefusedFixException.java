package org.citeswarehouse.jobs.fix;

import org.citeswarehouse.model.fix.FixRefusedException;

/** One of several fixes was refused, and with it all of the call. */
public final class RefusedFixException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final FixRefusedException refusal;

  RefusedFixException(int number, FixRefusedException refusal) {
    super(refusal.problem(), refusal);
    this.number = number;
    this.refusal = refusal;
  }

  /** Which one, the first is 1. */
  public int number() {
    return number;
  }

  /** Why. */
  public FixRefusedException refusal() {
    return refusal;
  }
}
