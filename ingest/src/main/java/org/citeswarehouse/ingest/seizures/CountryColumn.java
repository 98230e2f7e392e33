package org.citeswarehouse.ingest.seizures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of a country, or of several joined by semicolons, that the form does not make mandatory.
 * What is no country is left out with a warning: the seizure is to be reported all the same, and
 * names of people come no further. Nothing is taken for a country that is not written as its code,
 * "Unknown" for XX neither.
 *
 * @param text the column
 * @param several whether it takes several
 * @param ofPeople whether what is no country may be the name of a person, which no list of problems
 *     repeats
 */
record CountryColumn(TextColumn text, boolean several, boolean ofPeople) implements Serializable {

  /** Stands for a text that may name somebody; the landed file has it. */
  private static final String WITHHELD = "\u2026";

  /** The codes joined by semicolons without blanks; null where there is none. */
  String read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    List<String> codes = new ArrayList<>();
    for (String part : several ? written.split(";") : new String[] {written}) {
      String code = part.strip();
      if (Countries.find(code).isPresent()) {
        codes.add(code);
      } else if (!code.isEmpty()) {
        if (ofPeople) {
          row.add(IssueCode.COUNTRY_LEFT_OUT, text.name(), WITHHELD, WITHHELD);
        } else {
          text.add(row, IssueCode.COUNTRY_LEFT_OUT, code);
        }
      }
    }
    return codes.isEmpty() ? null : String.join(";", codes);
  }
}
