package org.citeswarehouse.api.report;

import org.citeswarehouse.api.problem.Passage;

/**
 * A cell of a list.
 *
 * @param text what it shows
 * @param number whether it is a number, which stands to the right
 * @param address where it leads; blank for nowhere
 * @param lang language of the text; null where it is that of the page
 */
public record Cell(String text, boolean number, String address, String lang) {

  static Cell text(String text) {
    return new Cell(text == null ? "" : text, false, "", null);
  }

  static Cell passage(Passage passage) {
    return new Cell(passage.text(), false, "", passage.lang());
  }

  static Cell number(String text) {
    return new Cell(text, true, "", null);
  }

  static Cell link(String text, String address) {
    return new Cell(text, false, address, null);
  }
}
