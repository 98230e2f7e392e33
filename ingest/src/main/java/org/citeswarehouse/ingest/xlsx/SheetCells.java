package org.citeswarehouse.ingest.xlsx;

import java.util.BitSet;
import java.util.List;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.source.Cells;

/** The cells of a sheet as text, merged ones in each row that they cover. */
final class SheetCells implements Cells {

  /** Longest text that Excel allows in a cell. */
  private static final int MAX_CELL = 32_767;

  private final SheetRow.Source rows;
  private final MergedCells merged;
  private final String label;
  private final SheetTally tally;
  private long row;
  private int width;
  private BitSet numbers = new BitSet();

  SheetCells(SheetRow.Source rows, MergedCells merged, String label, SheetTally tally) {
    this.rows = rows;
    this.merged = merged;
    this.label = label;
    this.tally = tally;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public String[] next() {
    for (SheetRow next = rows.next(); next != null; next = rows.next()) {
      row = next.number();
      if (hasContent(next.texts())) {
        String[] cells = merged.fill(next, tally);
        tally.see(next);
        width = cells.length;
        numbers = next.numbers();
        return cells;
      }
    }
    return null;
  }

  @Override
  public BitSet shared() {
    return merged.shared();
  }

  @Override
  public BitSet numbers() {
    return numbers;
  }

  @Override
  public void dataBegins() {
    tally.dataBegins(row, width);
  }

  @Override
  public List<FileNote> notes() {
    return tally.notes();
  }

  private boolean hasContent(List<String> cells) {
    boolean content = false;
    for (String cell : cells) {
      content |= !cell.isBlank();
      if (cell.length() > MAX_CELL) {
        throw new RefusedFileException(
            Refusal.BROKEN_ROW, label, Long.toString(row), Integer.toString(MAX_CELL));
      }
    }
    return content;
  }
}
