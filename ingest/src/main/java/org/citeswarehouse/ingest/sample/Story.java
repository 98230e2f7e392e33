package org.citeswarehouse.ingest.sample;

/** What became of a document after its issue. */
enum Story {
  /** Valid and, as a rule, used. */
  IN_ORDER("ISSUED"),
  /** Nobody used it. */
  NEVER_USED("ISSUED"),
  /** Given back by its holder, unused. */
  GIVEN_BACK("RETURNED"),
  /** Withdrawn before anything crossed. */
  WITHDRAWN("CANCELLED"),
  /** A new document took its place. */
  REPLACED("REPLACED"),
  /** Lost, a new document took its place. */
  LOST_REPLACED("LOST"),
  /** Lost for good. */
  LOST("LOST"),
  /** Withdrawn, and used all the same. */
  WITHDRAWN_USED("CANCELLED"),
  /** Replaced, and used all the same. */
  REPLACED_USED("REPLACED"),
  /** Reported lost, and used all the same. */
  LOST_USED("LOST"),
  /** Used in order, and withdrawn later, on a day that is known. */
  USED_WITHDRAWN("CANCELLED");

  private final String status;

  Story(String status) {
    this.status = status;
  }

  String status() {
    return status;
  }

  /** Whether a permit number stands in the column replaced_by. */
  boolean replacement() {
    return this == REPLACED || this == LOST_REPLACED || this == REPLACED_USED;
  }

  boolean isVoid() {
    return ordinal() >= WITHDRAWN.ordinal();
  }

  boolean crosses() {
    return this == IN_ORDER || ordinal() >= WITHDRAWN_USED.ordinal();
  }
}
