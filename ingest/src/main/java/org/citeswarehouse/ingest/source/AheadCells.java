package org.citeswarehouse.ingest.source;

import java.util.BitSet;

/** Cells of which the next row can be looked at before it is read. */
public final class AheadCells implements Cells {

  private final Cells cells;
  private String[] next;
  private long nextRow;
  private BitSet nextShared = new BitSet();
  private BitSet nextNumbers = new BitSet();
  private boolean looked;
  private long row;
  private BitSet shared = new BitSet();
  private BitSet numbers = new BitSet();

  /** Rows from the one that comes next. */
  public AheadCells(Cells cells) {
    this.cells = cells;
    this.row = cells.row();
  }

  /** The row that {@link #next} will give; null at the end. */
  public String[] peek() {
    if (!looked) {
      next = cells.next();
      nextRow = cells.row();
      nextShared = cells.shared();
      nextNumbers = cells.numbers();
      looked = true;
    }
    return next;
  }

  @Override
  public String[] next() {
    String[] given = peek();
    row = nextRow;
    shared = nextShared;
    numbers = nextNumbers;
    looked = false;
    next = null;
    return given;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public BitSet shared() {
    return shared;
  }

  @Override
  public BitSet numbers() {
    return numbers;
  }
}
