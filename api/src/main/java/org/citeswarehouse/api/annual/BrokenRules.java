package org.citeswarehouse.api.annual;

/**
 * How many lines of a report break rules of validation.
 *
 * @param errors lines that UNEP-WCMC does not take before they are mended
 * @param warnings lines that it may ask about and nobody let stand
 * @param namesNotJudged lines whose names no list that is loaded can tell right from wrong
 */
public record BrokenRules(long errors, long warnings, long namesNotJudged) {}
