package org.citeswarehouse.ingest.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * Cells of a sheet that are merged over several rows. Their value stands in the first and holds for
 * each row of data that they cover; a row without content of its own stays one without.
 */
final class MergedCells {

  /** Most that are kept of a sheet; one with more is no register. */
  private static final int MOST = 100_000;

  private static final class Region {

    private final long first;
    private final long last;
    private final int column;
    private final String name;
    private String value = "";
    private boolean told;

    Region(long first, long last, int column, String name) {
      this.first = first;
      this.last = last;
      this.column = column;
      this.name = name;
    }
  }

  private final String label;
  private final List<Region> regions = new ArrayList<>();
  private final TreeMap<Integer, Region> open = new TreeMap<>();
  private boolean sorted;
  private int next;
  private BitSet shared = new BitSet();

  MergedCells(String label) {
    this.label = label;
  }

  /**
   * Adds a region; rows are counted from 1, columns from 0.
   *
   * @throws RefusedFileException when there are too many
   */
  void add(long firstRow, long lastRow, int firstColumn, int lastColumn) {
    if (lastRow <= firstRow) {
      return;
    }
    if (regions.size() == MOST) {
      throw new RefusedFileException(Refusal.TOO_MANY_MERGED, label, Integer.toString(MOST));
    }
    String name = CellText.place(firstRow, firstColumn) + ":" + CellText.place(lastRow, lastColumn);
    regions.add(new Region(firstRow, lastRow, firstColumn, name));
  }

  /** The cells of a row, those that merged cells cover filled. */
  String[] fill(SheetRow row, SheetTally tally) {
    if (!sorted) {
      regions.sort(Comparator.comparingLong(r -> r.first));
      sorted = true;
    }
    open.values().removeIf(region -> region.last < row.number());
    while (next < regions.size() && regions.get(next).first <= row.number()) {
      Region region = regions.get(next++);
      List<String> texts = row.texts();
      if (region.first == row.number() && region.column < texts.size()) {
        region.value = texts.get(region.column);
        open.put(region.column, region);
      }
    }
    shared = new BitSet();
    String[] cells = row.texts().toArray(String[]::new);
    for (Region region : open.values()) {
      if (!region.value.isBlank()) {
        shared.set(region.column);
      }
      boolean covered = region.first < row.number() && !region.value.isBlank();
      if (covered && (region.column >= cells.length || cells[region.column].isBlank())) {
        cells = widened(cells, region.column);
        cells[region.column] = region.value;
        if (!region.told) {
          region.told = true;
          tally.merged(row.number(), region.name);
        }
      }
    }
    return cells;
  }

  /** Columns of the row filled last whose value stands in merged cells. */
  BitSet shared() {
    return shared;
  }

  private static String[] widened(String[] cells, int column) {
    if (column < cells.length) {
      return cells;
    }
    String[] wider = Arrays.copyOf(cells, column + 1);
    Arrays.fill(wider, cells.length, wider.length, "");
    return wider;
  }
}
