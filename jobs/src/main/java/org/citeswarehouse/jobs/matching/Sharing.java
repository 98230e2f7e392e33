package org.citeswarehouse.jobs.matching;

/** Whether several items may move on one line. */
enum Sharing {
  /**
   * They may, but items of one declaration mostly move on different lines, so each further item
   * counts for less.
   */
  DISCOURAGED,
  /** One item only: without a number, a second one is more likely goods without any permit. */
  FORBIDDEN
}
