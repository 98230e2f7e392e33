package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.time.LocalDate;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A year: four digits, from the year the Convention entered into force to this one.
 *
 * @param text the column
 * @param today the day of the run
 */
public record YearColumn(TextColumn text, LocalDate today) implements Serializable {

  private static final int FIRST = 1975;

  /** The year; null where its problem was noted. */
  public Integer read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    int year = 0;
    for (int i = 0; i < written.length() && year >= 0; i++) {
      char c = written.charAt(i);
      year = c >= '0' && c <= '9' && i < 4 ? year * 10 + c - '0' : -1;
    }
    if (written.length() != 4 || year < FIRST || year > today.getYear()) {
      text.add(row, IssueCode.INVALID_YEAR, "");
      return null;
    }
    return year;
  }
}
