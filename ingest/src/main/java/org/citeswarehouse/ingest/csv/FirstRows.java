package org.citeswarehouse.ingest.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * The first rows of a table, among which one names the columns; titles, notes and blank lines may
 * stand above it.
 *
 * @param rows rows with content and the numbers that a spreadsheet gives them
 * @param broken how the table broke off within them; null where it did not
 */
record FirstRows(List<Numbered> rows, RefusedFileException broken) {

  /** Rows with content among which a header is looked for. */
  private static final int COUNT = 30;

  /** Rows in which a column that is seldom filled in most likely shows what it holds. */
  private static final int SHOWN = 200;

  /**
   * A row.
   *
   * @param number its number, from 1
   * @param cells its cells
   */
  record Numbered(long number, List<String> cells) {

    String[] array() {
      return cells.toArray(String[]::new);
    }
  }

  /**
   * A row that may be the header.
   *
   * @param row the row
   * @param columns required columns that it names
   * @param whole whether these are all
   */
  record Candidate(Numbered row, long columns, boolean whole) {

    static final Comparator<Candidate> WORST_FIRST =
        Comparator.comparing(Candidate::whole).thenComparing(Candidate::columns);
  }

  /** Reads rows up to the first that names all columns of a layout, that row included. */
  static FirstRows of(Cells cells, List<InputLayout> layouts) {
    List<NamedLayout> named = layouts.stream().map(NamedLayout::of).toList();
    return read(cells, named);
  }

  static FirstRows of(Cells cells, NamedLayout layout) {
    return read(cells, List.of(layout));
  }

  /** Reads rows far enough to show what stands below any header among them. */
  static FirstRows top(Cells cells) {
    return read(cells, List.of(), COUNT + SHOWN);
  }

  private static FirstRows read(Cells cells, List<NamedLayout> layouts) {
    return read(cells, layouts, COUNT);
  }

  private static FirstRows read(Cells cells, List<NamedLayout> layouts, int most) {
    List<Numbered> rows = new ArrayList<>();
    try {
      for (int i = 0; i < most; i++) {
        String[] row = cells.next();
        if (row == null) {
          break;
        }
        rows.add(new Numbered(cells.row(), List.of(row)));
        if (layouts.stream().anyMatch(layout -> Header.of(row, layout).match().isWhole())) {
          break;
        }
      }
      return new FirstRows(rows, null);
    } catch (RefusedFileException e) {
      if (e.refusal() != Refusal.BROKEN_ROW) {
        throw e;
      }
      return new FirstRows(rows, e);
    }
  }

  /** The row that is most of a header, the first of equals; one without columns where none is. */
  Candidate best(NamedLayout layout) {
    Candidate best = new Candidate(null, 0, false);
    for (Numbered row : rows.subList(0, Math.min(COUNT, rows.size()))) {
      Header header = Header.of(row.array(), layout);
      Candidate candidate = new Candidate(row, header.match().found(), header.match().isWhole());
      if (candidate.columns() > 0 && Candidate.WORST_FIRST.compare(candidate, best) > 0) {
        best = candidate;
      }
      if (best.whole()) {
        break;
      }
    }
    return best;
  }

  /** Cells of the row that follows one; null where it was the last that was read. */
  String[] below(Numbered row) {
    int next = rows.indexOf(row) + 1;
    return next < rows.size() ? rows.get(next).array() : null;
  }

  /** The rows that follow one, as far as they were read. */
  List<Numbered> following(Numbered row) {
    return rows.subList(rows.indexOf(row) + 1, rows.size());
  }

  static RefusedFileException noHeader(String[] first, InputLayout layout, String label) {
    String line = String.join(",", first);
    String shown = line.length() > 60 ? line.substring(0, 60) + "\u2026" : line;
    String needed =
        String.join(
            ", ",
            layout.columns().stream()
                .filter(InputColumn::required)
                .map(InputColumn::name)
                .toList());
    return new RefusedFileException(Refusal.NO_HEADER, label, shown, needed, layout.kind().word());
  }
}
