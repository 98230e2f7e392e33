package org.citeswarehouse.reports.table;

/** How a header is broken into lines, as the row of headers must be high enough before any row. */
final class HeaderText {

  /** Room for the arrow of the filter and the margins of the cell. */
  private static final int MARGIN = 4;

  private static final int LINES = 3;

  private HeaderText() {}

  /** Characters in which the header stands in about three lines without a word being cut. */
  static int width(String header) {
    int longest = 0;
    for (String word : header.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return Math.max(longest, (header.length() + LINES - 1) / LINES) + MARGIN;
  }

  /** Lines the header takes in a column of that width. */
  static int lines(String header, int width) {
    int lines = 1;
    int used = 0;
    for (String word : header.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > width - MARGIN) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length();
    }
    return lines;
  }
}
