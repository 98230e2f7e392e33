package org.citeswarehouse.ingest.xlsx;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a sheet as the workbook holds it.
 *
 * @param number its number, from 1
 * @param hidden whether the workbook hides it
 * @param texts its cells as text; blank where there is none
 * @param formulas the cells whose text is the result of a formula
 * @param numbers the cells that hold a number
 */
record SheetRow(long number, boolean hidden, List<String> texts, BitSet formulas, BitSet numbers) {

  /** Where the rows of a sheet come from. */
  interface Source {

    /**
     * The next row that the workbook holds, or null at the end.
     *
     * @throws org.citeswarehouse.ingest.RefusedFileException when it cannot be read on
     */
    SheetRow next();
  }
}
