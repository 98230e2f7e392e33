package org.citeswarehouse.model.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** State of a permit line; the first that applies, in this order. Source: contract section 3. */
public enum State {
  /** Something crossed on a document that was cancelled, replaced or lost. */
  VOID_USED,
  /** Cancelled, replaced or lost, and nothing crossed. */
  CANCELLED,
  /** Used, but no evidence converts into the unit of the permit. */
  INCOMPARABLE,
  /** More crossed than was permitted. */
  OVER_USED,
  /** What was permitted crossed. */
  USED,
  /** Less crossed than was permitted. */
  PART_USED,
  /** Nothing crossed yet and still valid. */
  OPEN,
  /** Nothing crossed, and expired or returned. */
  UNUSED;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<State> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
