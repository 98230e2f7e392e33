package org.citeswarehouse.ingest.seizures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of one or several countries, joined by semicolons. Every one of them must be a country:
 * that keeps names of people out of it.
 *
 * @param text the column
 */
record CountryListColumn(TextColumn text) implements Serializable {

  /** The codes joined by semicolons without blanks; null where blank or a problem was noted. */
  String read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    List<String> codes = new ArrayList<>();
    for (String part : written.split(";", -1)) {
      String code = part.strip();
      if (Countries.find(code).isEmpty()) {
        text.add(row, IssueCode.UNKNOWN_COUNTRY_IN_LIST, code);
        return null;
      }
      codes.add(code);
    }
    return String.join(";", codes);
  }
}
