package org.citeswarehouse.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.csv.FirstRows.Candidate;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputKind;

/**
 * The row of a table that is most of a header, whether or not all columns that are needed are in
 * it.
 *
 * @param sheet the sheet; blank for a plain file
 * @param row its number, as a spreadsheet shows it
 * @param headings its cells, without outer blanks
 * @param below below each heading the first value of the rows that follow, as written; blank where
 *     they have none. Empty where no row follows
 */
public record HeaderRow(String sheet, long row, List<String> headings, List<String> below) {

  /** Keeps the lists unchangeable. */
  public HeaderRow {
    headings = List.copyOf(headings);
    below = List.copyOf(below);
  }

  /**
   * That row of a table by each of several layouts, the table being read once; left out where no
   * row names any column of the layout.
   */
  public static Map<InputKind, HeaderRow> of(
      Collection<NamedLayout> layouts, Part part, TextEncoding encoding) throws IOException {
    Collection<FirstRows> read =
        part.isSheet()
            ? List.of(FirstRows.top(part.cells()))
            : Separated.top(
                    new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding)),
                    part.label())
                .rows()
                .values();
    Map<InputKind, HeaderRow> found = new EnumMap<>(InputKind.class);
    for (NamedLayout layout : layouts) {
      FirstRows most =
          Collections.max(
              read, Comparator.comparing(rows -> rows.best(layout), Candidate.WORST_FIRST));
      Candidate best = most.best(layout);
      if (best.row() != null) {
        List<String> headings = Header.of(best.row().array(), layout).names();
        found.put(
            layout.layout().kind(),
            new HeaderRow(
                part.sheet(),
                best.row().number(),
                headings,
                values(headings.size(), most.following(best.row()))));
      }
    }
    return found;
  }

  private static List<String> values(int columns, List<FirstRows.Numbered> rows) {
    List<String> values = new ArrayList<>(Collections.nCopies(columns, ""));
    for (FirstRows.Numbered row : rows) {
      for (int i = 0; i < Math.min(columns, row.cells().size()); i++) {
        if (values.get(i).isBlank()) {
          values.set(i, row.cells().get(i));
        }
      }
    }
    return rows.isEmpty() ? List.of() : values;
  }
}
