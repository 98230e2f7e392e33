package org.citeswarehouse.model.issue;

/** What a problem does to its row. Source: contract section 5. */
public enum Severity {
  /** The row cannot be used. */
  REJECTED,
  /** The row can be used once someone decides, or once what it waits for arrives. */
  HELD,
  /** The row is used as it is. */
  WARNING
}
