package org.citeswarehouse.ingest.heading;

/** How the column of a heading was found. */
public enum HeadingMethod {
  /** It is the column's own name; case and punctuation do not count. */
  EXACT,
  /** It is one of the headings that registers are known to have for the column. */
  KNOWN,
  /** The Party has saved it. */
  SAVED,
  /** It looks like one; proposed only, never used before the Party has saved it. */
  SIMILAR
}
