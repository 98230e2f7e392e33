package org.citeswarehouse.ingest;

import java.io.Serializable;
import java.util.Map;
import org.citeswarehouse.ingest.check.DateNotation;
import org.citeswarehouse.ingest.check.NumberNotation;

/**
 * How one file writes dates and numbers, as its scan found. A layout other than ISO dates and point
 * decimals is accepted only where the whole file leaves no doubt (contract section 2).
 *
 * @param dates notation of each date column, by header name of the layout
 * @param numbers notation of each number column, by header name of the layout
 */
public record FileProfile(Map<String, DateNotation> dates, Map<String, NumberNotation> numbers)
    implements Serializable {

  /** Keeps the notations unchangeable. */
  public FileProfile {
    dates = Map.copyOf(dates);
    numbers = Map.copyOf(numbers);
  }

  /** A file of ISO dates and point decimals only. */
  public static FileProfile plain() {
    return new FileProfile(Map.of(), Map.of());
  }

  /** Notation of a date column; plain where the scan saw nothing else. */
  public DateNotation date(String column) {
    return dates.getOrDefault(column, DateNotation.ISO_ONLY);
  }

  /** Notation of a number column; plain where the scan saw nothing else. */
  public NumberNotation number(String column) {
    return numbers.getOrDefault(column, NumberNotation.POINT);
  }
}
