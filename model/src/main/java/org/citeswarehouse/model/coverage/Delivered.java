package org.citeswarehouse.model.coverage;

import java.util.Arrays;
import java.util.Optional;

/** Whether an office delivered its records of a month. */
public enum Delivered {
  /** It did. */
  YES,
  /** It did not. */
  NO,
  /** It delivers too little for a month without records to mean anything. */
  UNKNOWN;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<Delivered> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }

  /** What an officer can state: YES or NO. */
  public static Optional<Delivered> findStated(String code) {
    return find(code).filter(v -> v != UNKNOWN);
  }
}
