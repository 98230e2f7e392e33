package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;

/**
 * A line of a document.
 *
 * @param document the document
 * @param letter block letter
 * @param good what is permitted
 * @param unit unit as the permit writes it; blank is number of specimens
 * @param quantity quantity in that unit
 * @param source source code
 * @param origin country of origin where it isn't the exporter, else blank
 * @param originPermit permit of the country of origin, or blank
 */
record Line(
    Document document,
    String letter,
    Good good,
    String unit,
    BigDecimal quantity,
    String source,
    String origin,
    String originPermit) {

  /** Country of origin, as customs asks for it. */
  String trueOrigin() {
    return origin.isEmpty() ? document.exporter() : origin;
  }

  Measure measure() {
    return Measure.of(unit);
  }

  /** Quantity in the standard unit of the dimension. */
  BigDecimal issued() {
    return Measure.standard(quantity, unit);
  }
}
