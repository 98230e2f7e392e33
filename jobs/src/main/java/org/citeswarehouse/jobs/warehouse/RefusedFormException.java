package org.citeswarehouse.jobs.warehouse;

import org.citeswarehouse.model.refusal.ThreePartException;

/** One of several decisions or fixes was refused, and with it all of the call. */
public final class RefusedFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int number;
  private final ThreePartException refusal;

  /**
   * A refusal.
   *
   * @param number which of the call it was, the first is 1
   * @param refusal why
   */
  public RefusedFormException(int number, ThreePartException refusal) {
    super(refusal.problem(), refusal);
    this.number = number;
    this.refusal = refusal;
  }

  /** Which one, the first is 1. */
  public int number() {
    return number;
  }

  /** Why. */
  public ThreePartException refusal() {
    return refusal;
  }
}
