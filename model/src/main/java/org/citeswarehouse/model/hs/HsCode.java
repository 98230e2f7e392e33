package org.citeswarehouse.model.hs;

import java.util.List;
import java.util.Set;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * A six-digit code of the Harmonized System that can hold CITES goods.
 *
 * @param hs6 six digits
 * @param editionFrom first edition with this meaning; 2007 stands for 2007 or earlier
 * @param editionTo last edition with this meaning; 0 where it is still in use
 * @param taxa taxa its goods are made of
 * @param terms terms its goods are
 * @param specificity how much of what moves under it is CITES goods
 * @param fromCodes codes of earlier editions under which its goods moved (UN Statistics Division,
 *     correlation tables)
 */
public record HsCode(
    String hs6,
    int editionFrom,
    int editionTo,
    List<TaxonScope> taxa,
    Set<String> terms,
    Specificity specificity,
    Set<String> fromCodes) {

  /** Whether the code exists in an edition. */
  public boolean isOf(HsEdition edition) {
    return edition.year() >= editionFrom && (editionTo == 0 || edition.year() <= editionTo);
  }

  /** Whether the code names both the taxon and the term. */
  public boolean canHold(Lineage lineage, String term) {
    return terms.contains(term) && taxa.stream().anyMatch(scope -> scope.holds(lineage));
  }

  /** Whether the code names the taxon or the term, be it only one of the two. */
  public boolean namesEither(Lineage lineage, String term) {
    return terms.contains(term) || taxa.stream().anyMatch(scope -> scope.holds(lineage));
  }
}
