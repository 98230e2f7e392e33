package org.citeswarehouse.ingest.reference;

/**
 * A country of occurrence as one source states it: a row of the table distribution_statements.
 *
 * @param numbering by what the source tells taxa apart
 * @param rank rank of the taxon
 * @param taxonId number of the taxon
 * @param country country
 * @param tags introduced, extinct \u2026
 */
public record DistributionStatement(
    String numbering, String rank, String taxonId, String country, String tags) {}
