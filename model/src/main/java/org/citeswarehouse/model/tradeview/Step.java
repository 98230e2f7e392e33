package org.citeswarehouse.model.tradeview;

/** The steps of a conversion, one after the other: each sees what the step before it made. */
public enum Step {
  /** Terms become other terms. */
  TERM,
  /** Units become other units. */
  UNIT,
  /** Terms of skins and units of parts of skins become skins by number. */
  BOTH
}
