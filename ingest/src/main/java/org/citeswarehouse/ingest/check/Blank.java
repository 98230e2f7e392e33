package org.citeswarehouse.ingest.check;

/** What counts as blank: white space, and the no-break space that spreadsheets leave behind. */
public final class Blank {

  private Blank() {}

  /** The text without outer blanks; null where nothing is left or nothing was there. */
  public static String strip(String cell) {
    if (cell == null) {
      return null;
    }
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : cell.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
  }
}
