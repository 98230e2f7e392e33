package org.citeswarehouse.model.coverage;

/**
 * Whether "nothing crossed" is known of a permit line: no evidence is not no trade. A month of its
 * validity is covered when one kind of evidence at least was delivered by all offices.
 */
public enum LineCoverage {
  /** Every month is covered. */
  KNOWN,
  /** Some months are covered. */
  PARTLY_KNOWN,
  /** No month is covered. */
  NOT_KNOWN
}
