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
import java.util.Optional;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputLayout;

/** The rows of one table, below a header that has all the columns its kind requires. */
public final class TableSection implements SectionReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputLayout layout;
  private final String sheet;
  private final boolean inSheet;
  private final boolean commaSeparated;
  private final Cells records;
  private final Header header;
  private final long headerRow;
  private final BitSet ofLayout = new BitSet();
  private String[] last;

  private TableSection(
      InputLayout layout, Part part, boolean commaSeparated, Cells records, Header header) {
    this.layout = layout;
    this.sheet = part.sheet();
    this.inSheet = part.isSheet();
    this.commaSeparated = commaSeparated;
    this.records = records;
    this.header = header;
    this.headerRow = records.row();
    header.requireAll(layout, part.label());
    header.positions().stream().filter(p -> p >= 0).forEach(ofLayout::set);
  }

  /**
   * Opens a table and checks its header. In text it is the first line; in a sheet, titles and notes
   * may stand above it.
   *
   * @throws RefusedFileException when it has none that fits
   */
  public static TableSection open(InputLayout layout, Part part, TextEncoding encoding)
      throws IOException {
    if (part.isSheet()) {
      return sheet(layout, part).orElseThrow(() -> FirstLine.noHeader("", layout, part.label()));
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    char delimiter = FirstLine.of(text, part.label()).delimiter(layout);
    Records records = new Records(text, delimiter, part.label());
    Header found = Header.of(records.next(), layout, part.label());
    return new TableSection(layout, part, delimiter == ',', records, found);
  }

  /**
   * The layout that a table has, of several: the one of whose required columns its first line names
   * all, and the most; else the one of which it names the most.
   */
  public static InputLayout recognise(List<InputLayout> layouts, Part part, TextEncoding encoding)
      throws IOException {
    if (part.isSheet()) {
      return TitledSheet.layout(layouts, part.cells());
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    return FirstLine.of(text, part.label()).layout(layouts);
  }

  /** Opens a sheet; empty where none of its first rows is a header of the layout. */
  public static Optional<TableSection> sheet(InputLayout layout, Part part) {
    String[] cells = TitledSheet.header(List.of(layout), part.cells());
    return cells == null
        ? Optional.empty()
        : Optional.of(
            new TableSection(
                layout, part, true, part.cells(), Header.of(cells, layout, part.label())));
  }

  /** Place of a column of the layout in the table, from 0; -1 where the table lacks it. */
  public int place(String column) {
    int index = layout.indexOf(column);
    return index < 0 ? -1 : header.positions().get(index);
  }

  /** The headings of its columns, as written. */
  public List<String> headings() {
    return header.names();
  }

  /** The row that names its columns, as a spreadsheet numbers it. */
  public long headerRow() {
    return headerRow;
  }

  /** Whether it is a sheet of a workbook. */
  public boolean isSheet() {
    return inSheet;
  }

  /** The cells of the row given last, as the file has them. */
  public List<String> written() {
    return Arrays.asList(last);
  }

  @Override
  public boolean isCommaSeparated() {
    return commaSeparated;
  }

  @Override
  public SourceRow next() {
    last = records.next();
    return last == null ? null : row(last);
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
      cells[i] = copied ? record[position] : inSheet && position >= 0 ? "" : null;
    }
    return new SourceRow(
        sheet,
        records.row(),
        Arrays.asList(cells),
        further(record, found),
        // A sheet has no cells to miss: what is not written is blank.
        inSheet ? header.names().size() : found,
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
}
