package org.citeswarehouse.model.hs;

/** How much of what moves under a code is CITES goods. */
public enum Specificity {
  /** Nothing else. */
  ONLY,
  /** Most of it. */
  MOSTLY,
  /** Some of it. */
  MIXED,
  /** None known. */
  NONE
}
