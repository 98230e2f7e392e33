package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Kind of a document of type O. Source: contract section 2. */
public enum OtherType {
  /** Pre-Convention certificate. */
  PRE_CONVENTION,
  /** Certificate of captive breeding. */
  CAPTIVE_BRED,
  /** Certificate of artificial propagation. */
  PROPAGATED,
  /** Certificate of origin, Appendix III. */
  ORIGIN,
  /** Phytosanitary certificate used as a CITES document. */
  PHYTO,
  /** Sample collection certificate. */
  SAMPLE,
  /** Label for scientific exchange. */
  LABEL,
  /** Certificate of introduction from the sea. */
  IFS,
  /** Travelling-exhibition certificate. */
  EXHIBITION,
  /** Certificate of personal ownership. */
  OWNERSHIP,
  /** Musical-instrument certificate. */
  MUSICAL;

  /**
   * Whether the goods cross many times in both directions on one document, so that crossings are
   * not added up: the largest one counts. Source: contract section 2.
   */
  public boolean crossesManyTimes() {
    return this == EXHIBITION || this == OWNERSHIP || this == MUSICAL;
  }

  /** The value written so, exactly; empty for anything else. */
  public static Optional<OtherType> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
