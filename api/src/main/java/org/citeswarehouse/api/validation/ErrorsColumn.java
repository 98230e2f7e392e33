package org.citeswarehouse.api.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of the column ERRORS in a table: that of a column of the name, which a file has that
 * was validated before; else right of the last heading.
 *
 * @param at its place, from 0
 * @param replaces whether the table has it already
 * @param headings how many headings the table has
 */
record ErrorsColumn(int at, boolean replaces, int headings) {

  static ErrorsColumn of(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).equalsIgnoreCase(MarkedFile.ERRORS)) {
        return new ErrorsColumn(i, true, headings.size());
      }
    }
    return new ErrorsColumn(headings.size(), false, headings.size());
  }

  /** The cells with the errors under their heading, however many cells the row has. */
  List<String> with(List<String> cells, String errors) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < headings) {
      all.add("");
    }
    while (all.size() > headings && all.get(all.size() - 1).isBlank()) {
      all.remove(all.size() - 1);
    }
    if (replaces) {
      all.set(at, errors);
    } else {
      all.add(at, errors);
    }
    return all;
  }
}
