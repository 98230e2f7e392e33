package org.citeswarehouse.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * The first line of a table, as each of the usual separators splits it.
 *
 * @param cells cells by separator; separators that break the line are not there
 * @param broken how a separator broke it; null where none did
 * @param label how messages call the table
 */
record FirstLine(Map<Character, String[]> cells, RefusedFileException broken, String label) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Far enough for the widest header and blank lines before it. */
  private static final int HEADER_LIMIT = 8 * Records.MAX_CELL;

  /**
   * Reads it and leaves the text at its start.
   *
   * @throws RefusedFileException when there is none
   */
  static FirstLine of(BufferedReader text, String label) throws IOException {
    Map<Character, String[]> cells = new LinkedHashMap<>();
    RefusedFileException broken = null;
    for (char delimiter : DELIMITERS) {
      text.mark(HEADER_LIMIT);
      try {
        String[] line = new Records(text, delimiter, label).next();
        if (line == null) {
          throw new RefusedFileException(Refusal.EMPTY, label);
        }
        cells.put(delimiter, line);
      } catch (RefusedFileException e) {
        if (e.refusal() != Refusal.BROKEN_ROW) {
          throw e;
        }
        broken = e;
      }
      text.reset();
    }
    return new FirstLine(cells, broken, label);
  }

  /**
   * The separator under which it names most of the columns needed.
   *
   * @throws RefusedFileException when it names none of them
   */
  char delimiter(InputLayout layout) {
    char best = ',';
    long most = 0;
    for (Map.Entry<Character, String[]> line : cells.entrySet()) {
      long found = Header.found(line.getValue(), layout);
      if (found > most) {
        most = found;
        best = line.getKey();
      }
    }
    if (most == 0) {
      throw broken != null ? broken : noHeader(layout);
    }
    return best;
  }

  /** The layout that it fits best. */
  InputLayout layout(List<InputLayout> layouts) {
    return layouts.stream()
        .max(Comparator.comparing(this::isWhole).thenComparing(this::found))
        .orElseThrow();
  }

  private boolean isWhole(InputLayout layout) {
    return found(layout) == layout.columns().stream().filter(InputColumn::required).count();
  }

  private long found(InputLayout layout) {
    return cells.values().stream().mapToLong(c -> Header.found(c, layout)).max().orElse(0);
  }

  private RefusedFileException noHeader(InputLayout layout) {
    String first = cells.isEmpty() ? "" : String.join(",", cells.values().iterator().next());
    return noHeader(first, layout, label);
  }

  static RefusedFileException noHeader(String first, InputLayout layout, String label) {
    String shown = first.length() > 60 ? first.substring(0, 60) + "\u2026" : first;
    String needed =
        String.join(
            ", ", layout.columns().stream().filter(c -> c.required()).map(c -> c.name()).toList());
    return new RefusedFileException(Refusal.NO_HEADER, label, shown, needed);
  }
}
