package org.citeswarehouse.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.citeswarehouse.ingest.csv.FirstRows.Candidate;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;

/**
 * The row of a table that is most of a header, whether or not all columns that are needed are in
 * it.
 *
 * @param sheet the sheet; blank for a plain file
 * @param row its number, as a spreadsheet shows it
 * @param headings its cells, without outer blanks
 * @param below the cells of the first row below it; empty where there is none
 */
public record HeaderRow(String sheet, long row, List<String> headings, List<String> below) {

  /** Keeps the lists unchangeable. */
  public HeaderRow {
    headings = List.copyOf(headings);
    below = List.copyOf(below);
  }

  /** That row of a table; empty where no row names any column of the layout. */
  public static Optional<HeaderRow> of(NamedLayout layout, Part part, TextEncoding encoding)
      throws IOException {
    if (part.isSheet()) {
      FirstRows rows = FirstRows.of(part.cells(), layout);
      return of(rows.best(layout), layout, part, best -> below(rows, best, part.cells()));
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    Separated rows = Separated.of(text, part.label(), layout);
    Map.Entry<Character, FirstRows> most =
        rows.rows().entrySet().stream()
            .max(Comparator.comparing(e -> e.getValue().best(layout), Candidate.WORST_FIRST))
            .orElseThrow();
    return of(
        most.getValue().best(layout),
        layout,
        part,
        best -> {
          Records records = new Records(text, most.getKey(), part.label());
          while (records.row() < best.number() && records.next() != null) {
            // Down to the headings.
          }
          return below(most.getValue(), best, records);
        });
  }

  private static Optional<HeaderRow> of(
      Candidate best, NamedLayout layout, Part part, Function<FirstRows.Numbered, String[]> below) {
    if (best.row() == null) {
      return Optional.empty();
    }
    String[] cells = below.apply(best.row());
    return Optional.of(
        new HeaderRow(
            part.sheet(),
            best.row().number(),
            Header.of(best.row().array(), layout).names(),
            cells == null ? List.of() : List.of(cells)));
  }

  /** The search for headings stops at the first that are whole; the row below is not read yet. */
  private static String[] below(FirstRows rows, FirstRows.Numbered best, Cells cells) {
    String[] read = rows.below(best);
    return read == null ? cells.next() : read;
  }
}
