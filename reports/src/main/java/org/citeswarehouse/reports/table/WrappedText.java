package org.citeswarehouse.reports.table;

/**
 * How a text is broken into lines. Heights of rows are reckoned here because a streamed row must
 * have its height before it is written, and not every program finds it by itself.
 */
final class WrappedText {

  /** Room for an indent, the margins of the cell and letters wider than a digit. */
  private static final int MARGIN = 4;

  private static final int HEADER_LINES = 4;

  private WrappedText() {}

  /** Width in which a header stands in about four lines without a word being cut. */
  static int headerWidth(String header) {
    int longest = 0;
    for (String word : header.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return Math.max(longest, (header.length() + HEADER_LINES - 1) / HEADER_LINES) + MARGIN;
  }

  /** Lines the text takes in a column of that width. */
  static int lines(String text, int width) {
    int room = Math.max(width - MARGIN, 1);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      int used = 0;
      for (String word : paragraph.split(" ", -1)) {
        if (used > 0 && used + 1 + word.length() > room) {
          lines++;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length();
        lines += (used - 1) / room;
        used = used == 0 ? 0 : (used - 1) % room + 1;
      }
    }
    return lines;
  }
}
