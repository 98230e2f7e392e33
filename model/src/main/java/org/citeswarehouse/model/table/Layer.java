package org.citeswarehouse.model.table;

/** How far a table's rows have come from the file as received. */
public enum Layer {
  /** What the warehouse knows of itself: runs and files. */
  OPERATIONS,
  /** Every row of a landed file as text. */
  BRONZE,
  /** Typed rows, codes resolved, problems beside them; a pure function of one file. */
  SILVER,
  /** Shaped for the questions asked of it. */
  GOLD
}
