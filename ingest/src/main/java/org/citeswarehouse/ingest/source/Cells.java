package org.citeswarehouse.ingest.source;

import java.util.BitSet;
import java.util.List;
import org.citeswarehouse.ingest.FileNote;

/** Cells of a table, row by row; rows without any content are passed over. */
public interface Cells {

  /** Columns of the widest table: those of a spreadsheet. */
  int MOST_COLUMNS = 16_384;

  /**
   * How the text of a formula begins that no spreadsheet has computed. A text that begins with an
   * equals sign is a text.
   */
  String UNCALCULATED = "#CALC! =";

  /** How a number begins that stands in cells merged over several rows. */
  String SHARED = "#MERGED! ";

  /** How a unit begins that stands in the heading of the quantities only. */
  String HEADED_UNIT = "#HEADING! ";

  /**
   * The cells of the next row with content, or null at the end; a cell that is not there is blank.
   *
   * @throws org.citeswarehouse.ingest.RefusedFileException when it cannot be read on
   */
  String[] next();

  /** Number, from 1, of the row given last, as a spreadsheet shows it. */
  long row();

  /**
   * Columns, from 0, of the row given last whose value stands in cells merged over several rows.
   */
  default BitSet shared() {
    return new BitSet();
  }

  /**
   * Columns, from 0, of the row given last that hold a number, or a day, as a workbook keeps one;
   * all others are text, which somebody may write in more than one way.
   */
  default BitSet numbers() {
    return new BitSet();
  }

  /** The row given last names the columns: nothing needs to be told of it and those above. */
  default void dataBegins() {}

  /** What is to be told of the rows given since the data began. */
  default List<FileNote> notes() {
    return List.of();
  }
}
