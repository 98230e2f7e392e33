package org.citeswarehouse.ingest.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.TypedColumns;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.source.AheadCells;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.privacy.PersonalHeadings;

/** The rows of one table, below a header that has all the columns its kind requires. */
public final class TableSection implements SectionReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputLayout layout;
  private final String sheet;
  private final boolean inSheet;
  private final boolean commaSeparated;
  private final Cells cells;
  private final AheadCells records;
  private final Header header;
  private final HeadedUnit headedUnit;
  private final List<Integer> positions;
  private final long headerRow;
  private final BitSet ofLayout = new BitSet();
  private final BitSet numbers = new BitSet();
  private final List<FileNote> notes = new ArrayList<>();
  private boolean besidePeople;
  private String[] last;

  private TableSection(
      NamedLayout named, Part part, boolean commaSeparated, Cells cells, Header header) {
    this.layout = named.layout();
    this.sheet = part.sheet();
    this.inSheet = part.isSheet();
    this.commaSeparated = commaSeparated;
    this.headerRow = cells.row();
    cells.dataBegins();
    this.cells = cells;
    this.records = new AheadCells(cells);
    this.header = header;
    this.positions = header.positions();
    this.headedUnit = HeadedUnit.of(layout, header.uses());
    header.require(named, part.label(), records.peek());
    passSecondHeader(named, part.label());
    positions.stream().filter(p -> p >= 0).forEach(ofLayout::set);
    TypedColumns.of(layout.kind()).numbers().forEach(n -> numbers.set(layout.indexOf(n)));
    withhold();
  }

  /** Columns beyond the layout that may name people are told, and passed over with those of it. */
  private void withhold() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i);
      if (!ofLayout.get(i) && PersonalHeadings.mayNamePeople(name)) {
        told.add(name);
        ofLayout.set(i);
      }
    }
    if (!told.isEmpty() && layout.keepsFurther()) {
      String names = String.join(", ", told);
      notes.add(new FileNote(sheet, headerRow, "", IssueCode.WITHHELD_COLUMNS, names, ""));
    }
    besidePeople =
        !told.isEmpty() || layout.columns().stream().anyMatch(c -> c.withheld() && isThere(c));
  }

  private boolean isThere(InputColumn column) {
    return positions.get(layout.indexOf(column.name())) >= 0;
  }

  /**
   * Opens a table and checks its header, above which titles and notes may stand.
   *
   * @throws RefusedFileException when it has none that fits
   */
  public static TableSection open(NamedLayout layout, Part part, TextEncoding encoding)
      throws IOException {
    if (part.isSheet()) {
      return sheet(layout, part)
          .table()
          .orElseThrow(() -> FirstRows.noHeader(new String[0], layout.layout(), part.label()));
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    Separated.Place place = Separated.of(text, part.label(), layout).header(layout);
    Records records = new Records(text, place.delimiter(), part.label());
    String[] cells = records.next();
    while (records.row() < place.row()) {
      cells = records.next();
    }
    Header found = Header.of(cells, layout);
    return new TableSection(layout, part, place.delimiter() == ',', records, found);
  }

  /**
   * The layout that a table has, of several: the one of whose required columns a row names all, and
   * the most; else the one of which it names the most.
   */
  public static InputLayout recognise(List<InputLayout> layouts, Part part, TextEncoding encoding)
      throws IOException {
    if (part.isSheet()) {
      FirstRows rows = FirstRows.of(part.cells(), layouts);
      return layouts.stream()
          .max(
              Comparator.comparing(
                  layout -> rows.best(NamedLayout.of(layout)), FirstRows.Candidate.WORST_FIRST))
          .orElseThrow();
    }
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    return Separated.of(text, part.label(), layouts).layout(layouts);
  }

  /**
   * A sheet, of which not every one has to be a table.
   *
   * @param table its rows; empty where none of its first rows names all columns
   * @param columns how many required columns the best of them names
   * @param refusal what is wrong with that row; null where there is none
   */
  public record Sheet(Optional<TableSection> table, long columns, RefusedFileException refusal) {}

  /** Opens a sheet. */
  public static Sheet sheet(NamedLayout layout, Part part) {
    FirstRows rows = FirstRows.of(part.cells(), layout);
    FirstRows.Candidate best = rows.best(layout);
    if (best.row() == null) {
      return new Sheet(Optional.empty(), 0, null);
    }
    Header header = Header.of(best.row().array(), layout);
    if (best.whole()) {
      TableSection table = new TableSection(layout, part, true, part.cells(), header);
      return new Sheet(Optional.of(table), best.columns(), null);
    }
    try {
      header.require(layout, part.label(), rows.below(best.row()));
      return new Sheet(Optional.empty(), best.columns(), null);
    } catch (RefusedFileException e) {
      return new Sheet(Optional.empty(), best.columns(), e);
    }
  }

  /** A second row of headings holds no data where it says the same; else nobody knows which. */
  private void passSecondHeader(NamedLayout named, String label) {
    String[] below = records.peek();
    if (below == null || !Header.isOne(below, named)) {
      return;
    }
    if (!header.isRepeatedBy(below, named)) {
      throw new RefusedFileException(Refusal.TWO_HEADERS, label, String.join(", ", below));
    }
    records.next();
    notes.add(
        new FileNote(
            sheet, records.row(), "", IssueCode.SECOND_HEADER, String.join(", ", below), ""));
  }

  /** How each column was found. */
  @Override
  public List<HeadingUse> uses() {
    return header.uses();
  }

  @Override
  public List<FileNote> notes() {
    return Stream.concat(notes.stream(), cells.notes().stream()).toList();
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

  @Override
  public long headerRow() {
    return headerRow;
  }

  @Override
  public List<String> furtherHeadings() {
    List<String> names = header.names();
    return IntStream.range(0, layout.keepsFurther() ? names.size() : 0)
        .filter(i -> !ofLayout.get(i) && !names.get(i).isEmpty())
        .mapToObj(names::get)
        .toList();
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
    // Nobody knows which cell of such a row is the holder's.
    if (besidePeople && !inSheet && found != header.names().size()) {
      String[] none = new String[positions.size()];
      return new SourceRow(
          sheet, records.row(), Arrays.asList(none), null, found, header.names().size());
    }
    String[] cells = new String[positions.size()];
    for (int i = 0; i < cells.length; i++) {
      int position = positions.get(i);
      if (position >= 0 && !layout.columns().get(i).withheld()) {
        cells[i] = position < found ? record[position] : inSheet ? "" : null;
        // Nobody knows whether such a number is of each row or of all together.
        if (numbers.get(i) && records.shared().get(position)) {
          cells[i] = Cells.SHARED + cells[i];
        }
      }
    }
    if (headedUnit != null) {
      headedUnit.tell(cells);
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
      if (name.isEmpty() && besidePeople) {
        passOver(i, record[i]);
        continue;
      }
      if (!name.isEmpty() || !record[i].isBlank()) {
        further = further == null ? new LinkedHashMap<>() : further;
        further.put(name.isEmpty() ? "column " + (i + 1) : name, record[i]);
      }
    }
    return json(further);
  }

  /** What stands beside a holder's name without a heading may be of the holder. */
  private void passOver(int column, String text) {
    if (!text.isBlank()) {
      ofLayout.set(column);
      String name = "column " + (column + 1);
      notes.add(new FileNote(sheet, records.row(), "", IssueCode.WITHHELD_COLUMNS, name, ""));
    }
  }

  private static String json(Map<String, String> further) {
    try {
      return further == null ? null : JSON.writeValueAsString(further);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
