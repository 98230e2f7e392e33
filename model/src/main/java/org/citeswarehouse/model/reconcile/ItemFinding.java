package org.citeswarehouse.model.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** Why a customs item has no permit line. Source: contract section 4. */
public enum ItemFinding {
  /** Cites a CITES document that is not in the register. */
  PERMIT_UNKNOWN,
  /** The permit or its line cannot be told for certain; a person decides. */
  LINE_UNDECIDED,
  /** Cites no document, though the commodity code holds CITES goods only or mostly. */
  NO_PERMIT_REFERENCE,
  /** Declared as not covered (Y900). */
  DECLARED_EXEMPT,
  /** Ordinary goods. */
  NOT_CITES,
  /** Cancelled or only registered, or transit that cites a document. */
  NOT_MOVED;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<ItemFinding> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
