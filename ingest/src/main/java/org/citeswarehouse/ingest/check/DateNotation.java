package org.citeswarehouse.ingest.check;

import java.io.Serializable;

/**
 * How a date column is read beside ISO 8601.
 *
 * @param slash order of day and month in 31/12/2018, for the file as a whole
 * @param dot order of day and month in 31.12.2018, for the file as a whole
 * @param dash order of day and month in 31-12-2018, for the file as a whole
 * @param serials whether the column holds Excel serial numbers and no other layout
 */
public record DateNotation(DateOrder slash, DateOrder dot, DateOrder dash, boolean serials)
    implements Serializable {

  /** Nothing but ISO 8601 was seen. */
  public static final DateNotation ISO_ONLY =
      new DateNotation(DateOrder.UNKNOWN, DateOrder.UNKNOWN, DateOrder.UNKNOWN, false);

  DateOrder order(char separator) {
    return switch (separator) {
      case '/' -> slash;
      case '.' -> dot;
      default -> dash;
    };
  }
}
