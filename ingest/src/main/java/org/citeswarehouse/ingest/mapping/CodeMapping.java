package org.citeswarehouse.ingest.mapping;

/**
 * A usable word of a national register, typed: a row of the table code_mappings.
 *
 * @param party the Party whose register it is
 * @param kind kind of the files it stands in; null for every kind
 * @param column word for the columns it stands in
 * @param value the word as the register writes it
 * @param code the code it stands for; null where it stands for none any more
 * @param note what is known about it
 */
public record CodeMapping(
    String party, String kind, String column, String value, String code, String note) {}
