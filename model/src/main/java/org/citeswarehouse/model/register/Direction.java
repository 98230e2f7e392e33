package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** Whether goods leave or arrive. */
public enum Direction {
  /** Leaving: export and re-export. */
  E,
  /** Arriving: import and introduction from the sea. */
  I;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<Direction> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }

  /**
   * Direction of a document as its register sees it: import permits and introductions from the sea
   * arrive; every other document leaves where the Party issued it, and arrives where another did.
   * Source: contract section 2.
   *
   * @param party whose register holds the document
   * @param issuingCountry country that issued it
   * @param type type of the document
   * @param other kind of a document of type O, or null
   */
  public static Direction ofDocument(
      String party, String issuingCountry, PermitType type, OtherType other) {
    if (type == PermitType.I || other == OtherType.IFS) {
      return I;
    }
    return issuingCountry.equals(party) ? E : I;
  }
}
