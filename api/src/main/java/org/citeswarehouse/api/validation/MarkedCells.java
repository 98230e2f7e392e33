package org.citeswarehouse.api.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;

/** Cells of a sheet that are shown on a red ground, whatever their own format. */
final class MarkedCells {

  /** Ranges of one rule; a longer list is split, since some programs read no longer one. */
  private static final int TOGETHER = 200;

  private final Map<Integer, BitSet> rows = new TreeMap<>();

  /** Marks a cell by its row as a spreadsheet numbers it, and its column from 0. */
  void add(long row, int column) {
    rows.computeIfAbsent(column, c -> new BitSet()).set((int) row);
  }

  /** References of the cells, as many together as one rule takes. */
  List<String> references() {
    List<String> ranges = new ArrayList<>();
    rows.forEach(
        (column, marked) -> {
          String letters = CellReference.convertNumToColString(column);
          for (int from = marked.nextSetBit(0); from >= 0; ) {
            int after = marked.nextClearBit(from);
            ranges.add(
                after - from == 1 ? letters + from : letters + from + ":" + letters + (after - 1));
            from = marked.nextSetBit(after);
          }
        });
    List<String> together = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i += TOGETHER) {
      together.add(String.join(" ", ranges.subList(i, Math.min(ranges.size(), i + TOGETHER))));
    }
    return together;
  }
}
