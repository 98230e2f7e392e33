package org.citeswarehouse.model.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** What is noteworthy about a permit line besides its state. Source: contract section 3. */
public enum Finding {
  /** Endorsed at the border, not declared to customs. */
  ENDORSED_NOT_DECLARED,
  /** Declared to customs, not endorsed at the border. */
  DECLARED_NOT_ENDORSED,
  /** Both exist and differ beyond the tolerance. */
  ENDORSED_DECLARED_DIFFER,
  /** Crossed after the last day of validity. */
  USED_AFTER_EXPIRY,
  /** Crossed before the day of issue; perhaps a retrospective permit. */
  USED_BEFORE_ISSUE,
  /** Crossed in a later year than issued. */
  YEAR_END,
  /** Customs names another partner country. */
  PARTNER_MISMATCH,
  /** Customs names another country of origin. */
  ORIGIN_MISMATCH,
  /** The customs heading cannot hold this taxon and term. */
  HS_MISMATCH,
  /** Linked by a corrected permit number. */
  NEAR_MATCH,
  /** Linked without any number. */
  ATTRIBUTE_MATCH,
  /** One crossing was certified twice and counts once. */
  DUPLICATE_ENDORSEMENT,
  /** Some evidence was stated in another unit than the permit line's own. */
  UNIT_CONVERTED;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<Finding> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
