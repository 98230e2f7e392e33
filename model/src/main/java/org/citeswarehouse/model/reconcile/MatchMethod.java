package org.citeswarehouse.model.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** How a customs item found its permit line. Source: contract section 4. */
public enum MatchMethod {
  /** The reference is the number as the register writes it. */
  EXACT,
  /** The reference differs in case, blanks, punctuation or country prefix only. */
  NORMALISED,
  /** The reference is a mistyped number. */
  NEAR,
  /** Found without a usable number. */
  ATTRIBUTE,
  /** No permit line. */
  NONE,
  /** Linked by an officer. */
  DECIDED;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<MatchMethod> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
