package org.citeswarehouse.ingest.customs;

import java.io.Serializable;
import java.time.LocalDate;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.hs.HsCode;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.hs.HsEdition;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * The edition of the Harmonized System that an item follows: the one it states, else the one in
 * force in its country on its day (contract section 2: derived from date and country).
 *
 * @param text the column
 * @param code the column of the commodity code
 */
record EditionColumn(TextColumn text, TextColumn code) implements Serializable {

  /**
   * The edition and where it comes from.
   *
   * @param basis DECLARED or DERIVED
   */
  record Stated(HsEdition edition, String basis) {}

  /** The edition; what does not agree with it is a warning. */
  Stated read(RowFindings row, String country, LocalDate day, String digits) {
    Stated stated = stated(row, country, day);
    HsCodes.ofAnotherEdition(digits, stated.edition())
        .ifPresent(other -> code.add(row, IssueCode.HS_OTHER_EDITION, words(stated, other)));
    return stated;
  }

  private Stated stated(RowFindings row, String country, LocalDate day) {
    HsEdition inForce = HsEdition.inForce(country, day);
    String written = text.read(row);
    if (written == null) {
      return new Stated(inForce, "DERIVED");
    }
    HsEdition declared = HsEdition.parse(written).orElse(null);
    if (declared == null || declared.compareTo(inForce) > 0) {
      text.add(row, IssueCode.HS_EDITION_NOT_IN_FORCE, inForce.toString());
      return new Stated(inForce, "DERIVED");
    }
    return new Stated(declared, "DECLARED");
  }

  private static String words(Stated stated, HsCode other) {
    String until = other.editionTo() == 0 ? "" : "-HS" + other.editionTo();
    return stated.edition() + "; " + other.hs6() + ": HS" + other.editionFrom() + until;
  }
}
