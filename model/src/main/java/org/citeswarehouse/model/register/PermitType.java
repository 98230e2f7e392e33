package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Type of a CITES document, box 1. Source: permit form, Res. Conf. 12.3 Annex 2. */
public enum PermitType {
  /** Export permit. */
  E,
  /** Re-export certificate. */
  R,
  /** Import permit. */
  I,
  /** Other; see {@link OtherType}. */
  O;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<PermitType> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
