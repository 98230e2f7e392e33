package org.citeswarehouse.ingest.customs;

import java.io.Serializable;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.hs.HsNumber;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * The commodity code of an item. A leading zero that a spreadsheet took away is restored, with a
 * warning; there is no chapter 00, so that a second zero cannot be what is missing.
 *
 * @param text the column
 */
record HsColumn(TextColumn text) implements Serializable {

  /** The code; null where its problem was noted. */
  HsNumber read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    HsNumber number =
        HsNumber.parse(written).filter(n -> !n.digits().startsWith("00")).orElse(null);
    if (number == null) {
      text.add(row, IssueCode.BAD_HS_CODE, "");
    } else if (number.zeroRestored()) {
      text.add(row, IssueCode.HS_LEADING_ZERO, number.digits());
    }
    return number;
  }
}
