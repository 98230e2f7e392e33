package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.math.BigDecimal;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.table.ColumnType;

/**
 * A column of quantities: plain decimals from zero up, exact. Exponents are refused unless the kind
 * of file is known to use them for exact numbers: a spreadsheet writes them where it has already
 * dropped digits.
 *
 * @param text the column
 * @param notation how this file writes the decimal sign
 * @param exponents whether numbers such as 1e+05 are read
 * @param milder the one problem that every unreadable number is, where the row does without it;
 *     null where each is a problem of its own
 */
public record NumberColumn(
    TextColumn text, NumberNotation notation, boolean exponents, IssueCode milder)
    implements Serializable {

  /** Longer texts than any quantity are not even read. */
  private static final int LONGEST = 100;

  /**
   * Most digits before the point: a thousand million million. What is added up later, in smaller
   * units and over millions of rows, must fit as well; no trade comes near.
   */
  private static final int MOST_WHOLE = 15;

  /** The number; null where the cell is blank or its problem was noted. */
  public BigDecimal read(RowFindings row) {
    String written = text.read(row);
    if (written == null) {
      return null;
    }
    return switch (NumberText.of(written)) {
      case WHOLE, POINT -> kept(row, written);
      case POINT_OR_GROUP ->
          notation == NumberNotation.GROUPED
              ? refuse(row, IssueCode.AMBIGUOUS_NUMBER)
              : kept(row, written);
      case COMMA, COMMA_OR_GROUP ->
          notation == NumberNotation.COMMA
              ? kept(row, written.replace(',', '.'))
              : refuse(row, IssueCode.AMBIGUOUS_NUMBER);
      case COMMA_GROUPS, POINT_GROUPS -> refuse(row, IssueCode.AMBIGUOUS_NUMBER);
      case EXPONENT -> exponents ? kept(row, written) : refuse(row, IssueCode.NOT_A_NUMBER);
      case NONE -> refuse(row, IssueCode.NOT_A_NUMBER);
    };
  }

  /** The same column, blank cells being a problem. */
  public NumberColumn required() {
    return new NumberColumn(text.required(IssueCode.MISSING_VALUE), notation, exponents, milder);
  }

  /** The same column, exponents being read. */
  public NumberColumn withExponents() {
    return new NumberColumn(text, notation, true, milder);
  }

  /** The same column, in which whatever cannot be read is told as that problem. */
  public NumberColumn unreadableIs(IssueCode problem) {
    return new NumberColumn(text, notation, exponents, problem);
  }

  /** Whether a number can be kept without rounding. */
  static boolean fits(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    int whole = plain.precision() - plain.scale();
    return plain.scale() <= ColumnType.SCALE && whole <= MOST_WHOLE;
  }

  private BigDecimal kept(RowFindings row, String decimal) {
    if (decimal.length() > LONGEST) {
      return refuse(row, IssueCode.TOO_PRECISE);
    }
    BigDecimal number = new BigDecimal(decimal);
    if (number.signum() < 0) {
      return refuse(row, IssueCode.NEGATIVE_QUANTITY);
    }
    if (!fits(number)) {
      return refuse(row, IssueCode.TOO_PRECISE);
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private BigDecimal refuse(RowFindings row, IssueCode code) {
    text.add(row, milder == null ? code : milder, "");
    return null;
  }
}
