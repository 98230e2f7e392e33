package org.citeswarehouse.reports.seizure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the Party agrees that its data are shared with ICCWC and for global research. Nobody but
 * the Party can say so: what is not said is unstated.
 */
public enum Consent {
  /** It agrees. */
  YES,
  /** It objects. */
  NO,
  /** It has not said. */
  UNSTATED;

  /** The word for it in parameters and message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with that word. */
  public static Optional<Consent> find(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }
}
