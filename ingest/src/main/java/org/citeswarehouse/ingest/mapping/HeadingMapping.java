package org.citeswarehouse.ingest.mapping;

/**
 * A usable row of a Party's table of headings, typed: a row of the table heading_mappings.
 *
 * @param party the Party whose files they are
 * @param kind kind of the files
 * @param heading the heading; null for a column that the files do not have
 * @param column the column; null where the heading is left aside
 * @param note what is known about it
 */
public record HeadingMapping(
    String party, String kind, String heading, String column, String note) {}
