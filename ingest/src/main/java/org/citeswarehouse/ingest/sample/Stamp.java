package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry of box 14.
 *
 * @param crossing the crossing it certifies
 * @param number permit number as the officer wrote it
 * @param direction E or I
 * @param day day certified
 * @param office border office
 * @param quantity quantity as written
 * @param unit unit as written
 * @param transport number of the transport document
 * @param declaration number of the declaration
 * @param method how it was certified
 * @param counts whether it is the first to certify its crossing, in the document's direction
 */
record Stamp(
    Crossing crossing,
    String number,
    String direction,
    LocalDate day,
    String office,
    BigDecimal quantity,
    String unit,
    String transport,
    String declaration,
    String method,
    boolean counts) {

  Line line() {
    return crossing.line();
  }

  boolean comparable() {
    return !unit.equals("BOX");
  }

  BigDecimal standard() {
    return Measure.standard(quantity, unit);
  }

  Stamp again(String otherMethod) {
    return new Stamp(
        crossing,
        number,
        direction,
        day,
        office,
        quantity,
        unit,
        transport,
        declaration,
        otherMethod,
        false);
  }
}
