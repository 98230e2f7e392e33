package org.citeswarehouse.model.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** Which evidence a line has. Source: contract section 3. */
public enum Evidence {
  /** Endorsements and customs items. */
  BOTH,
  /** Endorsements only. */
  ENDORSEMENT,
  /** Customs items only. */
  CUSTOMS,
  /** None. */
  NONE;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<Evidence> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
