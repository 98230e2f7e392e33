package org.citeswarehouse.model.hs;

import org.citeswarehouse.model.taxa.Lineage;

/**
 * A taxon that goods under a code may be made of.
 *
 * @param rank C class, O order, F family, G genus, S species
 * @param name name at that rank
 */
record TaxonScope(char rank, String name) {

  static TaxonScope parse(String written) {
    if (!written.matches("[COFGS]:.+")) {
      throw new IllegalArgumentException("not a taxon with its rank: " + written);
    }
    return new TaxonScope(written.charAt(0), written.substring(2));
  }

  boolean holds(Lineage lineage) {
    return switch (rank) {
      case 'C' -> lineage.taxonClass().equals(name);
      case 'O' -> lineage.order().equals(name);
      case 'F' -> lineage.family().equals(name);
      case 'G' -> lineage.genus().equals(name);
      default -> lineage.taxon().equals(name) || lineage.taxon().startsWith(name + " ");
    };
  }
}
