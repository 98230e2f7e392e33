package org.citeswarehouse.reports.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it, so that what is read back is what was there. */
final class SheetText {

  /** Looks like an escape of ST_Xstring (ECMA-376 part 1, 22.9.2.19) and must not become one. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String STARTS_FORMULA = "=+-@\t\r";

  private SheetText() {}

  /** Whether a spreadsheet would take the text for a formula once it leaves the workbook. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * The text with what XML can't hold (control characters, half surrogate pairs) written as {@code
   * _xHHHH_}, which Excel reads back; POI would put a question mark in its place.
   */
  static String escaped(String text) {
    String literal = text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
    StringBuilder held = null;
    for (int i = 0; i < literal.length(); ) {
      int point = literal.codePointAt(i);
      if (!inXml(point)) {
        held = held == null ? new StringBuilder(literal.substring(0, i)) : held;
        held.append(String.format(Locale.ROOT, "_x%04X_", point));
      } else if (held != null) {
        held.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return held == null ? literal : held.toString();
  }

  /** Char of XML 1.0, section 2.2. */
  private static boolean inXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
