package org.citeswarehouse.model.validation;

/** How much a rule weighs. Source: trade-database-facts B. */
public enum Level {
  /** UNEP-WCMC does not take the line before it is mended. */
  PRIMARY,
  /** UNEP-WCMC asks; the line may be right all the same. */
  SECONDARY,
  /** UNEP-WCMC does not look; the line is likely wrong all the same. */
  ADDED
}
