package org.citeswarehouse.ingest.sample;

import java.util.Locale;

/**
 * What a sample holds.
 *
 * @param permits documents
 * @param lines permit lines that can be used
 * @param endorsements entries of box 14 that can be used
 * @param items distinct customs items
 * @param shipments rows of trade history
 * @param badRows rows that cannot be used, or only with a warning
 */
public record SampleSummary(
    int permits, int lines, int endorsements, int items, int shipments, int badRows) {

  /** One line for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d permits with %,d lines, %,d endorsements, %,d customs items, %,d bad rows",
        permits,
        lines,
        endorsements,
        items,
        badRows);
  }
}
