package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Status of a customs declaration. Source: contract section 2. */
public enum DeclarationStatus {
  /** Lodged, goods not released. */
  REGISTERED,
  /** Goods released. */
  RELEASED,
  /** Released and amended since. */
  AMENDED,
  /** Cancelled. */
  CANCELLED;

  /** Whether the goods have moved: only released and amended declarations are evidence. */
  public boolean hasMoved() {
    return this == RELEASED || this == AMENDED;
  }

  /** The value written so, exactly; empty for anything else. */
  public static Optional<DeclarationStatus> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
