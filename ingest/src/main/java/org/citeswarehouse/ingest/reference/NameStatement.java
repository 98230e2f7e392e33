package org.citeswarehouse.ingest.reference;

/**
 * A name as one source states it: a row of the table name_statements.
 *
 * @param kind layout of the source
 * @param numbering by what the source tells taxa apart
 * @param taxonId number of the taxon
 * @param kingdom kingdom
 * @param phylum phylum
 * @param taxonClass class
 * @param taxonOrder order
 * @param family family
 * @param genus genus
 * @param name name, or its last part
 * @param author author and year
 * @param rank rank
 * @param status status of the name
 * @param parentRank rank of the parent
 * @param parentId number of the parent
 * @param acceptedRank rank of the accepted name
 * @param acceptedId number of the accepted name
 * @param acceptedName the accepted name; of a hybrid a parent
 * @param cites whether it is part of the CITES and EU taxonomy
 * @param listing Appendices on the day of the source
 * @param synonyms synonyms with authors, one a line
 * @param distribution countries of occurrence
 */
public record NameStatement(
    String kind,
    String numbering,
    String taxonId,
    String kingdom,
    String phylum,
    String taxonClass,
    String taxonOrder,
    String family,
    String genus,
    String name,
    String author,
    String rank,
    String status,
    String parentRank,
    String parentId,
    String acceptedRank,
    String acceptedId,
    String acceptedName,
    Boolean cites,
    String listing,
    String synonyms,
    String distribution) {}
