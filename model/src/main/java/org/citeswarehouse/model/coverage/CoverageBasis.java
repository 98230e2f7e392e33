package org.citeswarehouse.model.coverage;

/** How it is known whether an office delivered. */
public enum CoverageBasis {
  /** An officer stated it. */
  DECLARED,
  /** The warehouse concluded it from the numbers of records. */
  INFERRED
}
