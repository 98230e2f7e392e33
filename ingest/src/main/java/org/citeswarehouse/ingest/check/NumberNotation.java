package org.citeswarehouse.ingest.check;

/** How the decimal sign of a number column is written. */
public enum NumberNotation {
  /** A point; a comma is in doubt. */
  POINT,
  /** A comma throughout, and none or few values could be read otherwise. */
  COMMA,
  /** Values such as 1.234,56 occur, so that 1.234 is in doubt as well as any comma. */
  GROUPED
}
