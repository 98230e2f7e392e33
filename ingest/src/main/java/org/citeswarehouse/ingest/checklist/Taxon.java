package org.citeswarehouse.ingest.checklist;

/**
 * A taxon with its classification: a row of the table taxa.
 *
 * @param taxon accepted name
 * @param taxonClass class; blank for plants
 * @param taxonOrder order
 * @param family family
 * @param genus genus
 */
public record Taxon(
    String taxon, String taxonClass, String taxonOrder, String family, String genus) {}
