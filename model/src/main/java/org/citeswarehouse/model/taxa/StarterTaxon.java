package org.citeswarehouse.model.taxa;

/**
 * A much-traded taxon of the starter list.
 *
 * @param lineage name and classification
 * @param kingdom Animalia or Plantae
 * @param usualAppendix Appendix of most of its trade; populations and dates may differ
 */
public record StarterTaxon(Lineage lineage, String kingdom, String usualAppendix) {}
