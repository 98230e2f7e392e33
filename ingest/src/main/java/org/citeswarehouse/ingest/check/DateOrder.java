package org.citeswarehouse.ingest.check;

/** Which of day and month stands first in dates such as 31/12/2018, as far as a file tells. */
public enum DateOrder {
  /** No date of the file tells. */
  UNKNOWN,
  /** Some date can only be read with the day first, and none contradicts. */
  DAY_FIRST,
  /** Some date can only be read with the month first, and none contradicts. */
  MONTH_FIRST,
  /** Both occur. */
  MIXED;

  /** What is known after one more date that can be read in one order only. */
  DateOrder and(DateOrder seen) {
    return this == UNKNOWN || this == seen ? seen : MIXED;
  }
}
