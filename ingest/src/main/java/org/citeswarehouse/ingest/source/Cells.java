package org.citeswarehouse.ingest.source;

/** Cells of a table, row by row; rows without any content are passed over. */
public interface Cells {

  /**
   * The cells of the next row with content, or null at the end; a cell that is not there is blank.
   *
   * @throws org.citeswarehouse.ingest.RefusedFileException when it cannot be read on
   */
  String[] next();

  /** Number, from 1, of the row given last, as a spreadsheet shows it. */
  long row();
}
