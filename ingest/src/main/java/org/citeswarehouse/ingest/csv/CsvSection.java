package org.citeswarehouse.ingest.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputLayout;

/** The rows of one table, below a header that has all the columns its kind requires. */
public final class CsvSection {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Far enough for the widest header and blank lines before it. */
  private static final int HEADER_LIMIT = 8 * Records.MAX_CELL;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputLayout layout;
  private final String sheet;
  private final boolean commaSeparated;
  private final Records records;
  private final Header header;
  private final BitSet ofLayout = new BitSet();

  private CsvSection(InputLayout layout, Part part, char delimiter, Records records) {
    this.layout = layout;
    this.commaSeparated = delimiter == ',';
    this.sheet = part.sheet();
    this.records = records;
    this.header = Header.of(records.next(), layout, part.label());
    header.requireAll(layout, part.label());
    header.positions().stream().filter(p -> p >= 0).forEach(ofLayout::set);
  }

  /**
   * Opens a table and checks its header.
   *
   * @throws RefusedFileException when it has none that fits
   */
  public static CsvSection open(InputLayout layout, Part part, TextEncoding encoding)
      throws IOException {
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    char delimiter = delimiter(text, layout, part.label());
    return new CsvSection(layout, part, delimiter, new Records(text, delimiter, part.label()));
  }

  /** Whether commas stand between its cells, and so less likely within its numbers. */
  public boolean isCommaSeparated() {
    return commaSeparated;
  }

  /** The next row, or null at the end. */
  public SourceRow next() {
    String[] record = records.next();
    return record == null ? null : row(record);
  }

  private SourceRow row(String[] record) {
    int found = record.length;
    while (found > header.names().size() && record[found - 1].isBlank()) {
      found--;
    }
    String[] cells = new String[header.positions().size()];
    for (int i = 0; i < cells.length; i++) {
      int position = header.positions().get(i);
      boolean copied = position >= 0 && position < found && !layout.columns().get(i).withheld();
      cells[i] = copied ? record[position] : null;
    }
    return new SourceRow(
        sheet,
        records.row(),
        Arrays.asList(cells),
        further(record, found),
        found,
        header.names().size());
  }

  /** Columns beyond the layout; cells without a header go by their place. */
  private String further(String[] record, int found) {
    if (!layout.keepsFurther()) {
      return null;
    }
    Map<String, String> further = null;
    for (int i = ofLayout.nextClearBit(0); i < found; i = ofLayout.nextClearBit(i + 1)) {
      String name = i < header.names().size() ? header.names().get(i) : "";
      if (!name.isEmpty() || !record[i].isBlank()) {
        further = further == null ? new LinkedHashMap<>() : further;
        further.put(name.isEmpty() ? "column " + (i + 1) : name, record[i]);
      }
    }
    try {
      return further == null ? null : JSON.writeValueAsString(further);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The separator under which the first line names most of the columns needed. */
  private static char delimiter(BufferedReader text, InputLayout layout, String label)
      throws IOException {
    char best = ',';
    long most = 0;
    String first = "";
    RefusedFileException broken = null;
    for (char delimiter : DELIMITERS) {
      text.mark(HEADER_LIMIT);
      try {
        String[] cells = new Records(text, delimiter, label).next();
        if (cells == null) {
          throw new RefusedFileException(Refusal.EMPTY, label);
        }
        first = first.isEmpty() ? String.join(",", cells) : first;
        long found = Header.found(cells, layout);
        if (found > most) {
          most = found;
          best = delimiter;
        }
      } catch (RefusedFileException e) {
        if (e.refusal() != Refusal.BROKEN_ROW) {
          throw e;
        }
        broken = e;
      }
      text.reset();
    }
    if (most == 0) {
      throw broken != null ? broken : noHeader(first, layout, label);
    }
    return best;
  }

  private static RefusedFileException noHeader(String first, InputLayout layout, String label) {
    String shown = first.length() > 60 ? first.substring(0, 60) + "\u2026" : first;
    String needed =
        String.join(
            ", ", layout.columns().stream().filter(c -> c.required()).map(c -> c.name()).toList());
    return new RefusedFileException(Refusal.NO_HEADER, label, shown, needed);
  }
}
