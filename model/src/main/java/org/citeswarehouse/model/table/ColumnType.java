package org.citeswarehouse.model.table;

/** The types a column may have; each module maps them to its own engine exactly once. */
public enum ColumnType {
  /** Unicode text; blank is stored as null. */
  TEXT,
  /** 32-bit whole number. */
  INTEGER,
  /** 64-bit whole number. */
  BIGINT,
  /** A quantity, exact: 38 digits, of which {@value #SCALE} after the point. */
  DECIMAL,
  /** Calendar day without zone. */
  DATE,
  /** Instant in UTC. */
  TIMESTAMP,
  /** True or false. */
  BOOLEAN,
  /** Names with a whole number each, for example table versions or milliseconds by stage. */
  COUNTS;

  /** Digits of a {@link #DECIMAL} in all. */
  public static final int PRECISION = 38;

  /**
   * Digits of a {@link #DECIMAL} after the point. Enough for one microgram in kilograms with six
   * decimals; a written quantity with more is held, never rounded.
   */
  public static final int SCALE = 15;
}
