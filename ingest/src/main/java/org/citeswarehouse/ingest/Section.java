package org.citeswarehouse.ingest;

import java.io.Serializable;

/**
 * One table of rows within a file, with a header of its own.
 *
 * @param sheet name of the archive entry; blank for a plain file
 * @param rows data rows that the scan counted, blank lines not among them
 */
public record Section(String sheet, long rows) implements Serializable {}
