package org.citeswarehouse.ingest.source;

import java.util.List;
import org.citeswarehouse.ingest.FileNote;

/** Cells of a table, row by row; rows without any content are passed over. */
public interface Cells {

  /**
   * How the text of a formula begins that no spreadsheet has computed. A text that begins with an
   * equals sign is a text.
   */
  String UNCALCULATED = "#CALC! =";

  /**
   * The cells of the next row with content, or null at the end; a cell that is not there is blank.
   *
   * @throws org.citeswarehouse.ingest.RefusedFileException when it cannot be read on
   */
  String[] next();

  /** Number, from 1, of the row given last, as a spreadsheet shows it. */
  long row();

  /** The row given last names the columns: nothing needs to be told of it and those above. */
  default void dataBegins() {}

  /** What is to be told of the rows given since the data began. */
  default List<FileNote> notes() {
    return List.of();
  }
}
