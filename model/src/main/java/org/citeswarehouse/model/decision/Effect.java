package org.citeswarehouse.model.decision;

/** What became of a decision at the last build. */
public enum Effect {
  /** The build followed it. */
  APPLIED,
  /** What it is about is not in the input now; it is followed again once it is. */
  WAITING,
  /** A later decision answers the same question. */
  SUPERSEDED,
  /** A later decision took it back. */
  UNDONE
}
