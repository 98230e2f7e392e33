package org.citeswarehouse.reports.chart;

import java.util.Arrays;
import java.util.Optional;

/** The charts. Source: contract section 9; issued-vs-actual: issue C, item 2. */
public enum ChartName {
  /** Issued and traded quantity side by side, by taxon or term, in one unit. */
  ISSUED_VS_TRADED("issued-vs-traded"),
  /** Permit lines by state. */
  STATES("states"),
  /** Traded quantity by month. */
  TRADED_BY_MONTH("traded-by-month"),
  /** The taxa most traded. */
  TOP_TAXA("top-taxa"),
  /** The partner countries most traded with. */
  TOP_PARTNERS("top-partners"),
  /** Importer-reported and exporter-reported trade by year. */
  TREND("trend"),
  /** What crossed as a share of what the permits of the year allow, by taxon, term and unit. */
  ISSUED_VS_ACTUAL("issued-vs-actual");

  private final String word;

  ChartName(String word) {
    this.word = word;
  }

  /** The name in addresses and on the command line. */
  public String word() {
    return word;
  }

  /** Whether its bars lie, beside names read from left to right; time runs from left to right. */
  boolean lies() {
    return this != TRADED_BY_MONTH && this != TREND;
  }

  /** The chart of that name, exactly; empty for anything else. */
  public static Optional<ChartName> find(String word) {
    return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
  }
}
