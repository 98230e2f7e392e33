package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;

/**
 * A permit or certificate as its authority issued it.
 *
 * @param issuer country that issued it
 * @param own whether that is the Party whose register it is
 * @param number number in box 1
 * @param type E, R, I or O
 * @param other kind of a document of type O, else blank
 * @param issued day of issue
 * @param validUntil last day of validity
 * @param purpose purpose code
 * @param exporter country the goods leave
 * @param importer country the goods go to
 * @param holder made-up holder
 * @param story what became of it
 * @param statusDate day its status began, or null where nobody noted it
 * @param replacedBy number of the document that took its place, or blank
 * @param tooLong whether it is valid for longer than the Resolution allows
 */
record Document(
    String issuer,
    boolean own,
    String number,
    String type,
    String other,
    LocalDate issued,
    LocalDate validUntil,
    String purpose,
    String exporter,
    String importer,
    String holder,
    Story story,
    LocalDate statusDate,
    String replacedBy,
    boolean tooLong) {

  /** Whether the goods arrive at the Party; else they leave it. */
  boolean arrives() {
    return type.equals("I") || other.equals("IFS") || !own;
  }

  /** The other side: where the goods go, or come from. */
  String partner() {
    if (other.equals("IFS")) {
      return "HS";
    }
    return arrives() ? exporter : importer;
  }

  /** Certificates whose goods come and go, so that only the largest crossing counts. */
  boolean crossesOften() {
    return other.equals("EXHIBITION") || other.equals("OWNERSHIP") || other.equals("MUSICAL");
  }

  String direction() {
    return arrives() ? "I" : "E";
  }
}
