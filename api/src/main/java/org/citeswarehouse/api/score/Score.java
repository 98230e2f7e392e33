package org.citeswarehouse.api.score;

/**
 * Rows of an output beside those of the truth.
 *
 * @param truth rows of the truth
 * @param right rows that agree with it in every column compared
 * @param wrong rows that are there and differ
 * @param missing rows of the truth that are not there
 * @param extra rows that the truth does not have
 */
public record Score(long truth, long right, long wrong, long missing, long extra) {

  /** Whether nothing differs. */
  public boolean perfect() {
    return right == truth && extra == 0;
  }
}
