package org.citeswarehouse.model.tradeview;

/** What the taxa of a rule or a group are named by. */
public enum TaxonRank {
  /** Kingdom. */
  KINGDOM,
  /** Class. */
  CLASS,
  /** Order. */
  ORDER,
  /** Genus. */
  GENUS,
  /** The name of the taxon as traded. */
  TAXON,
  /** One of the groups of {@link TaxonGroup}. */
  GROUP
}
