package org.citeswarehouse.api.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the times at which tables can be read as they were. Source: ISO 8601. */
final class PastTime {

  private PastTime() {}

  /** A time with its offset, or the end of a day in UTC; empty for anything else. */
  static Optional<Instant> find(String text) {
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text)
                  .plusDays(1)
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant()
                  .minusNanos(1000));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
