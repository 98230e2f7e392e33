package org.citeswarehouse.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row as text, exactly as in the file.
 *
 * @param sheet section it stands in
 * @param row line a spreadsheet shows; the header of a file without leading blank lines is row 1
 * @param cells cells in the order of the kind's layout, untrimmed; null where the file lacks the
 *     column, the row is too short, or the column is withheld
 * @param further columns beyond the layout as a JSON object of texts, in the order of the file;
 *     null where there are none
 * @param found number of cells of the row; blank ones beyond the header do not count
 * @param expected number of cells of the header
 */
public record SourceRow(
    String sheet, long row, List<String> cells, String further, int found, int expected) {

  /** Keeps the cells unchangeable; unlike {@code List.copyOf}, nulls stay. */
  public SourceRow {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }
}
