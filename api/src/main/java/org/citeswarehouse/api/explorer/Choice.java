package org.citeswarehouse.api.explorer;

/**
 * A value that a field may take.
 *
 * @param value as it stands in an address: a code, or the name of a taxon
 * @param label as people read it
 * @param note what to know of it, such as its rank or the accepted name; blank for nothing
 */
public record Choice(String value, String label, String note) {}
