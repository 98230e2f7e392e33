package org.citeswarehouse.ingest.heading;

import java.io.Serializable;

/**
 * A heading of a file and the column it was read as.
 *
 * @param column name of the column in the layout
 * @param heading the heading as written
 * @param position place of the heading in its row, from 0
 * @param method how it was found
 * @param language language of a known heading; blank where there is none to say
 */
public record HeadingUse(
    String column, String heading, int position, HeadingMethod method, String language)
    implements Serializable {}
