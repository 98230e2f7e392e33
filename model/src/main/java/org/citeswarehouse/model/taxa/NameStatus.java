package org.citeswarehouse.model.taxa;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a name is in the nomenclature, in the order in which a reported name is looked up. Source:
 * trade-database-facts A and D.
 */
public enum NameStatus {
  /** Accepted. */
  A,
  /** Hybrid. */
  H,
  /** Not listed. */
  N,
  /** Synonym of an accepted name. */
  S,
  /** Name that trade reports use for an accepted one. */
  T;

  /** The status of that letter. */
  public static Optional<NameStatus> find(String letter) {
    return Arrays.stream(values()).filter(s -> s.name().equals(letter)).findFirst();
  }
}
