package org.citeswarehouse.ingest.csv;

import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/** A sheet of a workbook, in which titles and notes may stand above the header. */
final class TitledSheet {

  /** Rows with content among which a header is looked for. */
  private static final int FIRST_ROWS = 30;

  private TitledSheet() {}

  /**
   * The first row that names all required columns of a layout; null where there is none. The cells
   * are read up to it.
   */
  static String[] header(List<InputLayout> layouts, Cells cells) {
    for (int i = 0; i < FIRST_ROWS; i++) {
      String[] row = cells.next();
      if (row == null) {
        return null;
      }
      for (InputLayout layout : layouts) {
        if (isWhole(row, layout)) {
          return row;
        }
      }
    }
    return null;
  }

  /** The layout that the first such row fits best; the first layout where no row fits any. */
  static InputLayout layout(List<InputLayout> layouts, Cells cells) {
    String[] row = header(layouts, cells);
    return row == null
        ? layouts.get(0)
        : layouts.stream()
            .filter(layout -> isWhole(row, layout))
            .max(Comparator.comparing(layout -> Header.found(row, layout)))
            .orElseThrow();
  }

  private static boolean isWhole(String[] row, InputLayout layout) {
    return Header.found(row, layout)
        == layout.columns().stream().filter(InputColumn::required).count();
  }
}
