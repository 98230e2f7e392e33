package org.citeswarehouse.model.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a report on what crossed tells documents on which goods cross many times: musical
 * instruments, exhibitions, personal ownership. Source: contract section 2; cites-rules 1.5.
 */
public enum ManyCrossingsTreatment {
  /** Their largest crossing, once. */
  ONCE,
  /** Their issue, once: the quantity permitted, in the year of issue, used or not. */
  ISSUE,
  /** Not at all, on either basis; they stand in the checks. */
  NONE;

  /** The word that users and tables have for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The treatment of that word, exactly. */
  public static Optional<ManyCrossingsTreatment> find(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }
}
