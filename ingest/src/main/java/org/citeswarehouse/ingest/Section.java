package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.List;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.ingest.source.TextEncoding;

/**
 * One table of rows within a file, with a header of its own.
 *
 * @param sheet name of the archive entry; blank for a plain file
 * @param encoding how its bytes are read as text
 * @param rows data rows that the scan counted, blank lines not among them
 * @param headings how its columns were found
 */
public record Section(String sheet, TextEncoding encoding, long rows, List<HeadingUse> headings)
    implements Serializable {

  /** Keeps the headings unchangeable. */
  public Section {
    headings = List.copyOf(headings);
  }

  /** The same with so many rows. */
  public Section counting(long counted) {
    return new Section(sheet, encoding, counted, headings);
  }
}
