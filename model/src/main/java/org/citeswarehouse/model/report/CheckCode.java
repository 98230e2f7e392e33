package org.citeswarehouse.model.report;

/** Why a permit line or customs item stands in the checks of a report. Contract section 6. */
public enum CheckCode {
  /** Nothing crossed and nothing will; left out. */
  UNUSED,
  /** Unused as far as is known, but not all evidence was delivered; left out, to be stated. */
  UNUSED_NOT_COVERED,
  /** Nothing crossed yet; left out. */
  OPEN,
  /** Void, left out. */
  CANCELLED,
  /** Crossed on a void document; reported, and somebody has to decide. */
  VOID_USED,
  /** Crossed, in units that say nothing of the permit's; left out, and somebody has to decide. */
  INCOMPARABLE,
  /** Something crossed in no comparable unit beside what does convert; the report lacks it. */
  PARTLY_INCOMPARABLE,
  /** More crossed than was permitted; reported. */
  OVER_USED,
  /** Has findings; reported. */
  FINDINGS,
  /** The taxon moved to another Appendix between issue and crossing; reported under the later. */
  APPENDIX_CHANGED,
  /** What crossed stands on the line of an own import permit, which tells it; left out here. */
  TOLD_BY_IMPORT_PERMIT,
  /**
   * The remarks say that the shipment was seized: no trade; left out on both bases, and somebody
   * has to confirm that words in a remark mean it.
   */
  SEIZED,
  /** Goods cross many times on the document; told or left out as the build was asked to. */
  MANY_CROSSINGS,
  /** Arrived on a document that is in no register; left out, and somebody has to decide. */
  ARRIVAL_WITHOUT_DOCUMENT,
  /** Cites a permit, but the line cannot be told; left out, and somebody has to decide. */
  LINE_UNDECIDED;

  /** Whether the report waits for a decision. */
  public boolean blocks() {
    return this == VOID_USED
        || this == INCOMPARABLE
        || this == PARTLY_INCOMPARABLE
        || this == SEIZED
        || this == UNUSED_NOT_COVERED
        || this == ARRIVAL_WITHOUT_DOCUMENT
        || this == LINE_UNDECIDED;
  }
}
