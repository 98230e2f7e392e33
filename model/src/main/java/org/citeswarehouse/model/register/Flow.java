package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Direction of a customs declaration. Source: contract section 2. */
public enum Flow {
  /** Import. */
  I,
  /** Export. */
  E,
  /** Transit; never matches a permit line. */
  T;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<Flow> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
