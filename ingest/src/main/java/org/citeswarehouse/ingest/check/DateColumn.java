package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.time.LocalDate;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of dates. Source: contract section 2; ISO 8601.
 *
 * @param text the column
 * @param notation how this file writes dates
 * @param firstYear the earliest plausible year
 * @param lastYear the latest plausible year
 */
public record DateColumn(TextColumn text, DateNotation notation, int firstYear, int lastYear)
    implements Serializable {

  /** The day; null where the cell is blank or its problem was noted. */
  public LocalDate read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    DateText date = DateText.of(written);
    return switch (date.shape()) {
      case YEAR_FIRST -> plausible(row, date.yearFirst());
      case YEAR_LAST -> yearLast(row, date);
      case SERIAL ->
          notation.serials()
              ? plausible(row, date.serialDay())
              : refuse(row, IssueCode.AMBIGUOUS_DATE);
      case NONE -> plausible(row, null);
    };
  }

  /** The same column, blank cells being a problem. */
  public DateColumn required() {
    return new DateColumn(text.required(IssueCode.MISSING_VALUE), notation, firstYear, lastYear);
  }

  private LocalDate yearLast(RowFindings row, DateText date) {
    LocalDate dayFirst = date.dayFirst();
    LocalDate monthFirst = date.monthFirst();
    if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
      return plausible(row, dayFirst == null ? monthFirst : dayFirst);
    }
    return switch (notation.order(date.separator())) {
      case DAY_FIRST -> plausible(row, dayFirst);
      case MONTH_FIRST -> plausible(row, monthFirst);
      case UNKNOWN, MIXED -> refuse(row, IssueCode.AMBIGUOUS_DATE);
    };
  }

  private LocalDate plausible(RowFindings row, LocalDate day) {
    if (day == null) {
      return refuse(row, IssueCode.INVALID_DATE);
    }
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      text.add(row, IssueCode.IMPLAUSIBLE_DATE, firstYear + "\u2013" + lastYear);
      return null;
    }
    return day;
  }

  private LocalDate refuse(RowFindings row, IssueCode code) {
    text.add(row, code, "");
    return null;
  }
}
