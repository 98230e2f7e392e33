package org.citeswarehouse.ingest.coverage;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of months, written 2013-03 (ISO 8601). No other notation is read: a month is short
 * enough to be written one way.
 *
 * @param text the column
 * @param firstYear the earliest plausible year
 * @param lastYear the latest plausible year
 */
record MonthColumn(TextColumn text, int firstYear, int lastYear) implements Serializable {

  /** The first day of the month; null where its problem was noted. */
  LocalDate read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    YearMonth month;
    try {
      month = YearMonth.parse(written);
    } catch (DateTimeParseException e) {
      text.add(row, IssueCode.INVALID_MONTH, "");
      return null;
    }
    if (month.getYear() < firstYear || month.getYear() > lastYear) {
      text.add(row, IssueCode.IMPLAUSIBLE_DATE, firstYear + "\u2013" + lastYear);
      return null;
    }
    return month.atDay(1);
  }
}
