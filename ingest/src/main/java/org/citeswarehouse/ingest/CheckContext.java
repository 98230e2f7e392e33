package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import org.citeswarehouse.ingest.mapping.Replacements;

/**
 * What a check has to know beyond the row.
 *
 * @param party whose register the file belongs to; null for files of no Party
 * @param profile how the file writes dates and numbers
 * @param today the day of the run, which tells plausible from implausible years
 * @param limits how long documents may be valid
 * @param reported what was said of an annual report
 * @param replacements values that are read as others
 */
public record CheckContext(
    String party,
    FileProfile profile,
    LocalDate today,
    ValidityLimits limits,
    Reported reported,
    Replacements replacements)
    implements Serializable {

  /** A file whose values are read as they are. */
  public CheckContext(
      String party,
      FileProfile profile,
      LocalDate today,
      ValidityLimits limits,
      Reported reported) {
    this(party, profile, today, limits, reported, Replacements.NONE);
  }

  /** A file of which nothing more was said. */
  public CheckContext(String party, FileProfile profile, LocalDate today, ValidityLimits limits) {
    this(party, profile, today, limits, Reported.UNSAID);
  }
}
