package org.citeswarehouse.api.annual;

import java.util.List;
import org.citeswarehouse.api.validation.WaivedBefore;

/**
 * How many lines of a report break rules of validation.
 *
 * @param errors lines that UNEP-WCMC does not take before they are mended
 * @param warnings lines that it may ask about and nobody let stand
 * @param namesNotJudged lines whose names no list that is loaded can tell right from wrong
 * @param waivedBefore warnings that nobody let stand, and that were let stand for an earlier year
 */
public record BrokenRules(
    long errors, long warnings, long namesNotJudged, List<WaivedBefore> waivedBefore) {

  /** Keeps the list unchangeable. */
  public BrokenRules {
    waivedBefore = List.copyOf(waivedBefore);
  }
}
