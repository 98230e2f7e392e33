package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item of a customs declaration, as written, with what is true of it.
 *
 * @param declaration number of the declaration
 * @param no number of the item
 * @param day day of registration
 * @param flow I, E or T
 * @param hs commodity code as written
 * @param words description
 * @param countries what the declaration says of origin, export and destination
 * @param amount what it says of mass and number
 * @param references documents as written
 * @param status status of the declaration
 * @param truth what is true of it
 */
record Item(
    String declaration,
    int no,
    LocalDate day,
    String flow,
    String hs,
    String words,
    Countries countries,
    Amount amount,
    String references,
    String status,
    Truth truth) {

  /** Countries of a declaration. */
  record Countries(String origin, String export, String destination) {}

  /**
   * Mass and number.
   *
   * @param kilograms net mass
   * @param quantity supplementary quantity, or null
   * @param unit its unit
   */
  record Amount(BigDecimal kilograms, BigDecimal quantity, String unit) {}

  /**
   * What is true of an item.
   *
   * @param line the line whose goods they are, or null
   * @param method how the item can find it
   * @param finding why it has none, or blank
   * @param how how its reference is written
   * @param standard quantity that counts for the line, in its standard unit; null where none does
   * @param unit unit in which that quantity was stated
   * @param foreign number of a foreign document cited beside, or blank
   */
  record Truth(
      Line line,
      String method,
      String finding,
      String how,
      BigDecimal standard,
      String unit,
      String foreign) {

    static Truth none(String finding) {
      return new Truth(null, "NONE", finding, "", null, "", "");
    }
  }

  /** Partner country that customs names. */
  String partner() {
    return flow.equals("I") ? countries.export() : countries.destination();
  }

  /** Whether the heading is another than that of the goods, dots and lost zeros left aside. */
  boolean wrongHeading() {
    String digits = hs.replace(".", "");
    String restored = digits.length() % 2 == 1 ? "0" + digits : digits;
    return !restored.startsWith(truth.line().good().heading());
  }

  /** The heading of its code, dots left aside. */
  String heading() {
    return hs.replace(".", "").substring(0, 4);
  }

  boolean lostZero() {
    return hs.replace(".", "").length() % 2 == 1;
  }

  Item withStatus(String other) {
    return new Item(
        declaration, no, day, flow, hs, words, countries, amount, references, other, truth);
  }
}
