package org.citeswarehouse.ingest.source;

import java.io.InputStream;

/**
 * One table's bytes within a delivered file.
 *
 * @param sheet name of the archive entry; blank for a file that is not an archive
 * @param label how messages call it: the file, and the entry where there is one
 * @param marked encoding that a byte order mark names; UTF-8 where there is none
 * @param bytes its content, unpacked; closed with the {@link Parts} it comes from
 */
public record Part(String sheet, String label, TextEncoding marked, InputStream bytes) {}
