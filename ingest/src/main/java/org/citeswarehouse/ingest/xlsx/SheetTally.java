package org.citeswarehouse.ingest.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.model.issue.IssueCode;

/** What is to be told of a sheet: how often, and of the first row it concerns. */
final class SheetTally {

  /** The first of several, and how many. */
  private record Told(long row, String first, long count) {

    Told more(long further) {
      return new Told(row, first, count + further);
    }
  }

  private final String sheet;
  private final boolean hidden;
  private final BitSet hiddenColumns;
  private final Map<IssueCode, Told> told = new EnumMap<>(IssueCode.class);

  /**
   * Starts a sheet.
   *
   * @param hidden whether the workbook hides it
   * @param hiddenColumns those it hides, from 0
   */
  SheetTally(String sheet, boolean hidden, BitSet hiddenColumns) {
    this.sheet = sheet;
    this.hidden = hidden;
    this.hiddenColumns = hiddenColumns;
  }

  /** Titles and headings are no data: nothing is told of them. */
  void dataBegins(long headings, int columns) {
    told.clear();
    // Beyond the table everything may be hidden.
    BitSet within = hiddenColumns.get(0, columns);
    if (!within.isEmpty()) {
      String first = CellReference.convertNumToColString(within.nextSetBit(0));
      add(IssueCode.HIDDEN_COLUMNS, headings, first, within.cardinality());
    }
    if (hidden) {
      add(IssueCode.HIDDEN_SHEET, headings, sheet, 1);
    }
  }

  /** Counts what a row brings along. */
  void see(SheetRow row) {
    if (row.hidden()) {
      add(IssueCode.HIDDEN_ROWS, row.number(), Long.toString(row.number()), 1);
    }
    if (!row.formulas().isEmpty()) {
      String first = CellText.place(row.number(), row.formulas().nextSetBit(0));
      add(IssueCode.FORMULA_VALUES, row.number(), first, row.formulas().cardinality());
    }
  }

  /** Counts a merged cell whose value a row below its first has. */
  void merged(long row, String region) {
    add(IssueCode.MERGED_CELLS, row, region, 1);
  }

  List<FileNote> notes() {
    List<FileNote> notes = new ArrayList<>();
    told.forEach(
        (code, t) ->
            notes.add(new FileNote(sheet, t.row(), "", code, t.first(), Long.toString(t.count()))));
    return notes;
  }

  private void add(IssueCode code, long row, String first, long count) {
    Told before = told.get(code);
    told.put(code, before == null ? new Told(row, first, count) : before.more(count));
  }
}
