package org.citeswarehouse.ingest.customs;

import java.io.Serializable;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * The number of an item on its declaration: a whole number from 1, of at most nine digits.
 *
 * @param text the column
 */
record ItemNumberColumn(TextColumn text) implements Serializable {

  private static final int MOST_DIGITS = 9;

  /** The number; null where its problem was noted. */
  Integer read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < '0' || c > '9' || i >= MOST_DIGITS) {
        return refuse(row);
      }
      number = number * 10 + c - '0';
    }
    return number == 0 ? refuse(row) : Integer.valueOf(number);
  }

  private Integer refuse(RowFindings row) {
    text.add(row, IssueCode.BAD_ITEM_NO, "");
    return null;
  }
}
