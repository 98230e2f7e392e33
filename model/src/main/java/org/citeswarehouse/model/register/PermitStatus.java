package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Status of a permit in its register. Source: contract section 2. */
public enum PermitStatus {
  /** In force, or expired. */
  ISSUED,
  /** Cancelled by the authority. */
  CANCELLED,
  /** Replaced by another document. */
  REPLACED,
  /** Reported lost. */
  LOST,
  /** Returned by its holder. */
  RETURNED;

  /** Whether nothing may cross on the document any more. */
  public boolean isVoid() {
    return this == CANCELLED || this == REPLACED || this == LOST;
  }

  /** The value written so, exactly; empty for anything else. */
  public static Optional<PermitStatus> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
