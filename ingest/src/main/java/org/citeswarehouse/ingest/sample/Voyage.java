package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;

/**
 * Goods of one document that cross the border together.
 *
 * @param document the document
 * @param outward whether they leave the Party
 * @param day day of the crossing
 * @param declaration number of the customs declaration
 * @param transport number of the transport document, or blank
 */
record Voyage(
    Document document, boolean outward, LocalDate day, String declaration, String transport) {

  String direction() {
    return outward ? "E" : "I";
  }
}
