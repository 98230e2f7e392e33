package org.citeswarehouse.reports.annual;

import java.util.Comparator;

/**
 * Records that the cover counts together; those that wait for a decision come first.
 *
 * @param blocks whether the report waits for a decision on them
 * @param code the check
 * @param direction exports or imports
 * @param reported whether they stand in the report all the same
 */
record CheckKind(boolean blocks, String code, String direction, boolean reported)
    implements Comparable<CheckKind> {

  private static final Comparator<CheckKind> ORDER =
      Comparator.comparing(CheckKind::blocks)
          .reversed()
          .thenComparing(CheckKind::code)
          .thenComparing(CheckKind::direction)
          .thenComparing(CheckKind::reported);

  @Override
  public int compareTo(CheckKind other) {
    return ORDER.compare(this, other);
  }

  /** The same of one direction. */
  CheckKind of(String one) {
    return new CheckKind(blocks, code, one, reported);
  }

  /** The same, whatever the direction. */
  CheckKind ofBoth() {
    return of("");
  }
}
