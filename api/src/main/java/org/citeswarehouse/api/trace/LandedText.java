package org.citeswarehouse.api.trace;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;

/**
 * Finds the text of rows of releases in the landed files, which alone keep it of rows without a
 * problem. docs/adr/0032
 *
 * <p>Rows have no place in a file that could be gone to: those above are passed over, and there is
 * a bound to that. Only entries with a row that is wanted are opened, each once, and left behind
 * the last such row; tables are read in the order in which they are first asked for.
 */
public final class LandedText {

  /** Rows of any one year of a release of 25 million rows, and those above them in its entries. */
  private static final long SERVING = 3_000_000;

  private static final long PATIENT = 10_000_000;

  private static final List<Column> FILE =
      List.of(OperationTables.FILES.column("encoding"), OperationTables.FILES.column("bytes"));

  private final Path home;
  private final long most;

  private record Table(String sha256, String file, String sheet) {
    static Table of(Origin.Place place) {
      String sheet = place.sheet() == null ? "" : place.sheet();
      return new Table(place.sha256(), place.file(), sheet);
    }
  }

  private LandedText(Path home, long most) {
    this.home = home;
    this.most = most;
  }

  /**
   * For an answer over HTTP.
   *
   * @param home folder of the warehouse
   */
  public static LandedText serving(Path home) {
    return new LandedText(home, SERVING);
  }

  /**
   * For the command line, where nobody else waits.
   *
   * @param home folder of the warehouse
   */
  public static LandedText patient(Path home) {
    return new LandedText(home, PATIENT);
  }

  /** Passes over so many rows of all tables at most. */
  LandedText atMost(long rows) {
    return new LandedText(home, rows);
  }

  /** The same origins of releases with their text, or why there is none. */
  Map<Origin, Origin> fill(Reading reading, List<Origin> origins) {
    Map<Table, List<Origin>> byTable =
        origins.stream()
            .collect(
                Collectors.groupingBy(
                    o -> Table.of(o.place()), LinkedHashMap::new, Collectors.toList()));
    Map<Origin, Origin> filled = new HashMap<>();
    long left = most;
    for (Map.Entry<Table, List<Origin>> ofTable : byTable.entrySet()) {
      Table table = ofTable.getKey();
      boolean gone = !Files.isReadable(landed(table));
      long bound = left;
      SortedSet<Long> rows =
          ofTable.getValue().stream()
              .map(o -> o.place().row())
              .filter(row -> !gone && row <= bound)
              .collect(Collectors.toCollection(TreeSet::new));
      Map<Long, Map<String, String>> texts =
          rows.isEmpty() ? Map.of() : texts(reading, table, rows);
      left -= rows.isEmpty() ? 0 : rows.last();
      NoText found = gone ? NoText.GONE : NoText.CHANGED;
      for (Origin origin : ofTable.getValue()) {
        long row = origin.place().row();
        NoText why = !gone && row > bound ? NoText.NOT_READ : found;
        filled.put(
            origin, texts.containsKey(row) ? origin.with(texts.get(row)) : origin.without(why));
      }
    }
    return filled;
  }

  private Path landed(Table table) {
    return home.resolve(Origin.landed(table.sha256()));
  }

  /** Text by row; rows that the file does not have any more are missing. */
  private Map<Long, Map<String, String>> texts(Reading reading, Table table, SortedSet<Long> rows) {
    List<List<Object>> known = reading.list(FILE, file(reading, table.sha256()));
    Path original = landed(table);
    if (known.isEmpty() || original.toFile().length() != (Long) known.get(0).get(1)) {
      return Map.of();
    }
    SourceFile source = new SourceFile(table.file(), ByteSource.of(original));
    // Which table of a file has which encoding is not kept; read in a wrong one it is refused.
    for (TextEncoding encoding : encodings((String) known.get(0).get(0))) {
      Section section = new Section(table.sheet(), encoding, 0, List.of());
      Optional<Map<Long, Map<String, String>>> texts = texts(source, section, rows);
      if (texts.isPresent()) {
        return texts.get();
      }
    }
    return Map.of();
  }

  /** Text by row; empty where the table cannot be read so. */
  private static Optional<Map<Long, Map<String, String>>> texts(
      SourceFile source, Section section, SortedSet<Long> rows) {
    FileScan scan =
        new FileScan(
            InputKind.SHIPMENTS,
            List.of(section),
            0,
            FileProfile.plain(),
            Map.of(),
            SavedHeadings.NONE,
            List.of());
    Map<Long, Map<String, String>> texts = new HashMap<>();
    try (RowStream read = Intake.rows(source, scan, section)) {
      while (texts.size() < rows.size() && read.hasNext()) {
        SourceRow row = read.next();
        if (rows.contains(row.row())) {
          texts.put(row.row(), text(row));
        } else if (row.row() > rows.last()) {
          break;
        }
      }
      return Optional.of(texts);
    } catch (RefusedFileException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> text(SourceRow row) {
    Map<String, String> text = new LinkedHashMap<>();
    List<InputColumn> columns = InputLayouts.SHIPMENTS.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (row.cells().get(i) != null) {
        text.put(columns.get(i).bronzeName(), row.cells().get(i));
      }
    }
    if (row.further() != null) {
      text.put(BronzeTables.FURTHER, row.further());
    }
    return text;
  }

  private static List<TextEncoding> encodings(String names) {
    Set<String> named = names == null ? Set.of() : Set.of(names.split(";"));
    return Arrays.stream(TextEncoding.values())
        .filter(e -> named.isEmpty() || named.contains(e.charset().name()))
        .toList();
  }

  private static Sql file(Reading reading, String sha256) {
    return Sql.of("SELECT " + Reading.list(FILE) + " FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(
            Sql.of(
                " WHERE sha256 = ? AND kind = ? ORDER BY sequence DESC LIMIT 1",
                sha256,
                InputKind.SHIPMENTS.word()));
  }
}
