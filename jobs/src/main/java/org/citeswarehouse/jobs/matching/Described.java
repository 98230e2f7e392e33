package org.citeswarehouse.jobs.matching;

/**
 * Whether goods that cite no number are those of a line: heading, partner and day must be the
 * line's, and the quantity what it permits or what others leave of it. A description need not name
 * the taxon, but must not name another; where it names not even the kin, the origin must not
 * differ. Source: contract section 4, method ATTRIBUTE.
 */
final class Described {

  private Described() {}

  static boolean by(Fit fit, ItemFacts item) {
    return fit.classified()
        && fit.has(Clue.PARTNER)
        && fit.has(Clue.VALID)
        && !fit.has(Clue.CLAIMED)
        && !namesAnother(fit, item)
        && (kin(fit) || !fit.has(Clue.ORIGIN_OTHER))
        && quantityTells(fit, item);
  }

  private static boolean kin(Fit fit) {
    return fit.named() || fit.has(Clue.NAME_FAMILY);
  }

  private static boolean namesAnother(Fit fit, ItemFacts item) {
    return NameEvidence.namesSpecies(item.description()) && !fit.named();
  }

  /** A part of what is permitted tells something only where the species is named as well. */
  private static boolean quantityTells(Fit fit, ItemFacts item) {
    LineFacts line = fit.candidate().line();
    boolean species = fit.has(Clue.NAME_FULL) || fit.has(Clue.NAME_SHORT);
    return line.permits(item) || (species && (fit.has(Clue.QUANTITY_LEFT) || line.certifies(item)));
  }
}
