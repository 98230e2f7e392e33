package org.citeswarehouse.model.layout;

import java.util.Arrays;
import java.util.Optional;

/** What a file delivered to {@code ./cites ingest} holds. Source: contract section 1. */
public enum InputKind {
  /** Permit lines of a Party's register. */
  PERMITS("permits", true),
  /** Box 14 entries. */
  ENDORSEMENTS("endorsements", true),
  /** Items of customs declarations. */
  CUSTOMS("customs", true),
  /** Which offices delivered records of which months; an addition to the contract, ADR 0013. */
  COVERAGE("coverage", true),
  /** Seizures of the annual illegal-trade report; an addition to the contract, ADR 0016. */
  ILLEGAL_TRADE("illegal-trade", true),
  /** Rows of the CITES Trade Database's full download. */
  SHIPMENTS("shipments", false),
  /** Lines of an annual report. */
  ANNUAL_REPORT("annual-report", true),
  /** Names of taxa with their classification. */
  CHECKLIST("checklist", false),
  /** Export quotas. */
  QUOTAS("quotas", false),
  /** Recommendations to suspend trade. */
  SUSPENSIONS("suspensions", false);

  private final String word;
  private final boolean ofOneParty;

  InputKind(String word, boolean ofOneParty) {
    this.word = word;
    this.ofOneParty = ofOneParty;
  }

  /** The word used on the command line. */
  public String word() {
    return word;
  }

  /** Whether such a file belongs to one Party, which has to be named. */
  public boolean ofOneParty() {
    return ofOneParty;
  }

  /** The kind with that word. */
  public static Optional<InputKind> find(String word) {
    return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
  }
}
