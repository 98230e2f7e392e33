package org.citeswarehouse.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.ingest.heading.NamedLayout;
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
      return of(FirstRows.of(part.cells(), layout), layout, part);
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    Separated rows = Separated.of(text, part.label(), layout);
    return rows.rows().values().stream()
        .max((a, b) -> FirstRows.Candidate.WORST_FIRST.compare(a.best(layout), b.best(layout)))
        .flatMap(best -> of(best, layout, part));
  }

  private static Optional<HeaderRow> of(FirstRows rows, NamedLayout layout, Part part) {
    FirstRows.Numbered best = rows.best(layout).row();
    if (best == null) {
      return Optional.empty();
    }
    String[] below = rows.below(best);
    return Optional.of(
        new HeaderRow(
            part.sheet(),
            best.number(),
            Header.of(best.array(), layout).names(),
            below == null ? List.of() : List.of(below)));
  }
}
