package org.citeswarehouse.model.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Identifiers of decisions: sortable by time, and different wherever they are made. */
public final class DecisionId {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private DecisionId() {}

  /**
   * A new one for a decision made now.
   *
   * @param at when it was made
   */
  public static String at(Instant at) {
    return SORTABLE.format(at) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /**
   * A new one that is greater than another, even where a clock was set back.
   *
   * @param last the greatest so far; blank without any
   * @param now when the decision is made
   */
  public static String after(String last, Instant now) {
    String id = at(now);
    if (last.isEmpty() || id.compareTo(last) > 0 || !isOne(last)) {
      return id;
    }
    Instant before = SORTABLE.parse(last.substring(0, last.lastIndexOf('-')), Instant::from);
    return at(before.plusNanos(1000));
  }

  /** Whether a text can be one. */
  public static boolean isOne(String text) {
    return text.matches("\\d{8}T\\d{6}\\.\\d{6}Z-[0-9a-f]{8}");
  }
}
