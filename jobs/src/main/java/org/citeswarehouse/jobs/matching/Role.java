package org.citeswarehouse.jobs.matching;

/** What a link between an item and a line means. */
public enum Role {
  /** The item moved on the line, or is the item's one row without a line. */
  MATCH,
  /** The item moved on its match; the line is that of a foreign document cited beside it. */
  BESIDE,
  /** A part of the item moved on the line, as an officer split it; the match has the largest. */
  SHARE,
  /** The goods have not moved; they would have on this line. */
  NOT_MOVED
}
