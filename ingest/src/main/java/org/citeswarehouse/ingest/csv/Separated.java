package org.citeswarehouse.ingest.csv;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * The first rows of a text, as each of the usual separators splits them.
 *
 * @param rows rows by separator
 * @param label how messages call the table
 */
record Separated(Map<Character, FirstRows> rows, String label) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Far enough for the widest header, and titles and blank lines before it. */
  private static final int LIMIT = 8 * Records.MAX_CELL;

  /**
   * Reads them and leaves the text at its start.
   *
   * @throws RefusedFileException when there are none
   */
  static Separated of(BufferedReader text, String label, NamedLayout layout) throws IOException {
    return read(text, label, records -> FirstRows.of(records, layout));
  }

  static Separated of(BufferedReader text, String label, List<InputLayout> layouts)
      throws IOException {
    return read(text, label, records -> FirstRows.of(records, layouts));
  }

  /**
   * Reads so many that it shows what stands below any header among them.
   *
   * @throws RefusedFileException when there are none
   */
  static Separated top(BufferedReader text, String label) throws IOException {
    return read(text, label, FirstRows::top);
  }

  private static Separated read(
      BufferedReader text, String label, Function<Records, FirstRows> reading) throws IOException {
    Map<Character, FirstRows> rows = new LinkedHashMap<>();
    for (char delimiter : DELIMITERS) {
      text.mark(LIMIT);
      FirstRows found = reading.apply(new Records(new Start(text), delimiter, label));
      text.reset();
      if (found.rows().isEmpty() && found.broken() == null) {
        throw new RefusedFileException(Refusal.EMPTY, label);
      }
      rows.put(delimiter, found);
    }
    return new Separated(rows, label);
  }

  /**
   * Where the header is.
   *
   * @param delimiter the separator
   * @param row its row, from 1
   */
  record Place(char delimiter, long row) {}

  /**
   * The separator and row that name most of the columns needed.
   *
   * @throws RefusedFileException when no row names any of them
   */
  Place header(NamedLayout layout) {
    char best = ',';
    FirstRows.Candidate most = new FirstRows.Candidate(null, 0, false);
    for (Map.Entry<Character, FirstRows> one : rows.entrySet()) {
      FirstRows.Candidate candidate = one.getValue().best(layout);
      if (FirstRows.Candidate.WORST_FIRST.compare(candidate, most) > 0) {
        most = candidate;
        best = one.getKey();
      }
    }
    if (most.columns() == 0) {
      throw refusal(layout.layout());
    }
    return new Place(best, most.row().number());
  }

  /** The layout that they fit best. */
  InputLayout layout(List<InputLayout> layouts) {
    return layouts.stream()
        .max(Comparator.comparing(this::best, FirstRows.Candidate.WORST_FIRST))
        .orElseThrow();
  }

  private FirstRows.Candidate best(InputLayout layout) {
    NamedLayout named = NamedLayout.of(layout);
    return rows.values().stream()
        .map(r -> r.best(named))
        .max(FirstRows.Candidate.WORST_FIRST)
        .orElseThrow();
  }

  /** A table that no separator could split at its start is broken; others lack a header. */
  private RefusedFileException refusal(InputLayout layout) {
    return rows.values().stream()
        .filter(r -> r.rows().isEmpty())
        .map(FirstRows::broken)
        .findFirst()
        .orElseGet(
            () ->
                FirstRows.noHeader(
                    rows.values().iterator().next().rows().get(0).array(), layout, label));
  }

  /** As much of a text as can be gone back over; closing it leaves the text open. */
  private static final class Start extends FilterReader {

    private int left = LIMIT - 1;

    Start(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int read = left == 0 ? -1 : in.read(target, offset, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }

    @Override
    public void close() {
      // The text is read again from its start.
    }
  }
}
