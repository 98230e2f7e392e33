package org.citeswarehouse.ingest.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * What cells hold, as text. A number has the fifteen digits that Excel keeps of it, a date is ISO
 * 8601, a truth value TRUE or FALSE.
 */
final class CellText {

  private static final MathContext EXCEL = new MathContext(15);

  /** Digits before or behind the point beyond which a number is none of Excel's. */
  private static final long MOST_DIGITS = 400;

  private CellText() {}

  /**
   * A number, or the date it is.
   *
   * @param format how the cell shows it; null where it has no format
   * @param from1904 whether the workbook counts days from 1904
   */
  static String number(BigDecimal number, String format, boolean from1904) {
    if (isDate(format)) {
      LocalDateTime at = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
      // Null where no day has that number.
      if (at != null) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? at.toLocalDate().toString()
            : at.toString();
      }
    }
    // Written out, 1E999999999 would be a text of a gigabyte.
    return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        ? number.toString()
        : number.round(EXCEL).stripTrailingZeros().toPlainString();
  }

  static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  /** How a spreadsheet calls a cell. */
  static String place(long row, int column) {
    return CellReference.convertNumToColString(column) + row;
  }

  private static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.contains("yy") || (letters.contains("d") && letters.contains("m"));
  }
}
