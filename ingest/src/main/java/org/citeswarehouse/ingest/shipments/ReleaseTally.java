package org.citeswarehouse.ingest.shipments;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.NullText;
import org.citeswarehouse.ingest.csv.TableSection;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * What the rows of a release tell only together: which columns are new, and whether a program that
 * takes NA for no value had the file in its hands. What it emptied nobody can know, so that nothing
 * is filled in; that it may have been there is told.
 */
public final class ReleaseTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Rows from which a release that nowhere names Namibia is suspicious; a judgement. One of few
   * taxa may lack it, so that an importer or exporter has to be blank as well.
   */
  private static final long MANY = 10_000;

  /** So many parts that have a column are named. */
  private static final int NAMED = 5;

  private static final InputLayout LAYOUT = InputLayouts.SHIPMENTS;
  private static final int IMPORTER = LAYOUT.indexOf("Importer");
  private static final int EXPORTER = LAYOUT.indexOf("Exporter");
  private static final int ORIGIN = LAYOUT.indexOf("Origin");

  private final Map<String, List<FileNote>> newColumns = new LinkedHashMap<>();
  private final Map<String, Long> headers = new LinkedHashMap<>();
  private final Set<String> filled = new HashSet<>();
  private boolean partly;
  private String lastSheet;
  private long parts;
  private long rows;
  private long ofNamibia;
  private long withoutCountry;
  private FileNote firstWithoutCountry;
  private FileNote firstNoCountry;

  /** Takes a table in, before its rows. */
  public void see(String sheet, SectionReader table) {
    parts++;
    if (!sheet.isEmpty() && table instanceof TableSection text && !text.isSheet()) {
      headers.put(sheet, table.headerRow());
    }
    for (String name : table.furtherHeadings()) {
      newColumns
          .computeIfAbsent(name, k -> new ArrayList<>())
          .add(new FileNote(sheet, table.headerRow(), "", IssueCode.NEW_COLUMN, name, ""));
    }
  }

  /** Takes a row in, cells in the order of the layout. */
  public void see(SourceRow row) {
    rows++;
    if (!row.sheet().equals(lastSheet)) {
      lastSheet = row.sheet();
      filled.add(lastSheet);
    }
    boolean namibia = false;
    for (int i = 0; i < row.cells().size(); i++) {
      if (isNa(row.cells().get(i))) {
        if (i == IMPORTER || i == EXPORTER || i == ORIGIN) {
          namibia = true;
        } else if (firstNoCountry == null) {
          firstNoCountry = note(row, i, IssueCode.NAMIBIA_DOUBTFUL, NullText.NA);
        }
      }
    }
    ofNamibia += namibia ? 1 : 0;
    int blank = isBlank(row, IMPORTER) ? IMPORTER : isBlank(row, EXPORTER) ? EXPORTER : -1;
    if (blank >= 0) {
      withoutCountry++;
      if (firstWithoutCountry == null) {
        firstWithoutCountry = note(row, blank, IssueCode.NAMIBIA_LACKING, "");
      }
    }
  }

  /**
   * Tables whose rows are known from an earlier release: what only all rows together tell is not
   * told.
   */
  public void passOver(Collection<String> sheets) {
    filled.addAll(sheets);
    partly |= !sheets.isEmpty();
  }

  /** Takes in what others were told of tables that follow. */
  public void add(ReleaseTally other) {
    other.newColumns.forEach(
        (name, in) -> newColumns.computeIfAbsent(name, k -> new ArrayList<>()).addAll(in));
    headers.putAll(other.headers);
    filled.addAll(other.filled);
    partly |= other.partly;
    parts += other.parts;
    rows += other.rows;
    ofNamibia += other.ofNamibia;
    withoutCountry += other.withoutCountry;
    firstWithoutCountry =
        firstWithoutCountry == null ? other.firstWithoutCountry : firstWithoutCountry;
    firstNoCountry = firstNoCountry == null ? other.firstNoCountry : firstNoCountry;
  }

  /** What is to be told of all that was taken in. */
  public List<FileNote> notes() {
    List<FileNote> notes = new ArrayList<>();
    headers.forEach(
        (sheet, header) -> {
          if (!filled.contains(sheet)) {
            notes.add(new FileNote(sheet, header, "", IssueCode.EMPTY_PART, "", ""));
          }
        });
    newColumns.values().forEach(in -> notes.add(newColumn(in)));
    if (!partly && rows >= MANY && ofNamibia == 0 && withoutCountry > 0) {
      notes.add(with(firstWithoutCountry, withoutCountry + "/" + rows));
    }
    if (!partly && firstNoCountry != null && ofNamibia > 0) {
      notes.add(with(firstNoCountry, ofNamibia + "/" + rows));
    }
    return notes;
  }

  private FileNote newColumn(List<FileNote> in) {
    FileNote first = in.get(0);
    if (in.size() == parts) {
      return first;
    }
    List<String> named = new ArrayList<>(in.stream().limit(NAMED).map(FileNote::sheet).toList());
    if (in.size() > NAMED) {
      named.add("\u2026");
    }
    return new FileNote(
        first.sheet(),
        first.row(),
        first.column(),
        IssueCode.NEW_COLUMN_OF_PARTS,
        first.value(),
        in.size() + "/" + parts + ": " + String.join(", ", named));
  }

  private static FileNote note(SourceRow row, int column, IssueCode code, String value) {
    return new FileNote(
        row.sheet(), row.row(), LAYOUT.columns().get(column).name(), code, value, "");
  }

  private static FileNote with(FileNote note, String more) {
    return new FileNote(note.sheet(), note.row(), note.column(), note.code(), note.value(), more);
  }

  private static boolean isNa(String cell) {
    return cell != null && cell.indexOf('A') > 0 && NullText.NA.equals(cell.strip());
  }

  /** Of a row with too few cells nobody knows which are blank. */
  private static boolean isBlank(SourceRow row, int column) {
    String cell = row.cells().get(column);
    return cell != null && cell.isBlank() && row.found() == row.expected();
  }
}
