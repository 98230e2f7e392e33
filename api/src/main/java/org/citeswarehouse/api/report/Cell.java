package org.citeswarehouse.api.report;

/**
 * A cell of a list.
 *
 * @param text what it shows
 * @param number whether it is a number, which stands to the right
 * @param address where it leads; blank for nowhere
 */
public record Cell(String text, boolean number, String address) {

  static Cell text(String text) {
    return new Cell(text == null ? "" : text, false, "");
  }

  static Cell number(String text) {
    return new Cell(text, true, "");
  }

  static Cell link(String text, String address) {
    return new Cell(text, false, address);
  }
}
