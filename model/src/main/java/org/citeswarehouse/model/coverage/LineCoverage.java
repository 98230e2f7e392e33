package org.citeswarehouse.model.coverage;

/**
 * Whether "nothing crossed" is known of a permit line: no evidence is not no trade. A month of its
 * validity is a gap unless one kind of evidence at least was delivered by all offices. Source: ADR
 * 0013.
 */
public enum LineCoverage {
  /** No month is a gap. */
  KNOWN,
  /** Some months are gaps. */
  PARTLY_KNOWN,
  /** Every month is a gap. */
  NOT_KNOWN
}
