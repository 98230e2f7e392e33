package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;

/**
 * A change of a listing as one source states it: a row of the table listing_statements.
 *
 * @param numbering by what the source tells taxa apart
 * @param rank rank of the taxon
 * @param taxonId number of the taxon
 * @param authority CITES or EU
 * @param appendix Appendix or annex
 * @param change what changes
 * @param effectiveFrom day on which it takes effect
 * @param party Party that listed or reserved
 * @param populations populations listed
 * @param excludedPopulations populations left out
 * @param inclusion whether a higher taxon is what is listed
 * @param excludedTaxa lower taxa left out
 * @param current whether it was in force on the day of the source
 */
public record ListingStatement(
    String numbering,
    String rank,
    String taxonId,
    String authority,
    String appendix,
    String change,
    LocalDate effectiveFrom,
    String party,
    String populations,
    String excludedPopulations,
    Boolean inclusion,
    String excludedTaxa,
    Boolean current) {}
