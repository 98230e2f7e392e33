package org.citeswarehouse.api.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * The tables as one finished run left them. Everything a request reads comes from one state, so
 * that no two figures of a page stem from different runs.
 */
public final class State {

  private final String run;
  private final Instant finished;
  private final LocalDate asOf;
  private final Map<String, Long> versions;
  private final DeltaFiles files;
  private final Sight sight;

  State(
      String run, Instant finished, LocalDate asOf, Map<String, Long> versions, DeltaFiles files) {
    this(run, finished, asOf, versions, files, Sight.ALL);
  }

  private State(
      String run,
      Instant finished,
      LocalDate asOf,
      Map<String, Long> versions,
      DeltaFiles files,
      Sight sight) {
    this.run = run;
    this.finished = finished;
    this.asOf = asOf;
    this.versions = new TreeMap<>(versions);
    this.files = files;
    this.sight = sight;
  }

  /** The same tables, with the rows of the Parties that are seen. */
  State seenBy(Sight viewer) {
    return viewer.equals(sight) ? this : new State(run, finished, asOf, versions, files, viewer);
  }

  /** Names what can be read of it: the run, and who sees less than all of it. */
  public String key() {
    return sight.everything() ? run : run + " " + sight.key();
  }

  /** Whose rows it shows. */
  public Sight sight() {
    return sight;
  }

  /** The run that made the state. */
  public String run() {
    return run;
  }

  /** When that run ended. */
  public Instant finished() {
    return finished;
  }

  /** Day at which that run judged states; null for a run that judged none. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Version of the table; empty where no run has written it yet. */
  public OptionalLong version(Table table) {
    Long version = versions.get(table.name());
    return version == null ? OptionalLong.empty() : OptionalLong.of(version);
  }

  /** Versions of all tables by name. */
  public Map<String, Long> versions() {
    return Map.copyOf(versions);
  }

  /**
   * The table as something to select from, with the declared columns: those that the program which
   * wrote it did not know yet are blank.
   */
  public Sql from(Table table) {
    OptionalLong version = version(table);
    Sql all = Sql.of(version.isEmpty() ? empty(table) : files(table, version.getAsLong()));
    return table.isOfParties() && !sight.everything() ? seen(table, all) : all;
  }

  /**
   * Rows of two folders of a table without the files that both have, such as those that a newer
   * release shares with the one before: what is in these is the same, whatever it is. For tables
   * whose rows are of no Party.
   *
   * @param one value of the column that names folders
   * @param other another one
   */
  public Sql fromDiffering(Table table, String one, String other) {
    OptionalLong version = version(table);
    if (version.isEmpty()) {
      return from(table);
    }
    DeltaFiles.Listing all = files.at(table, version.getAsLong());
    List<String> both =
        all.paths().stream()
            .filter(file -> List.of(one, other).contains(all.places().getOrDefault(file, one)))
            .toList();
    Map<String, Long> names =
        both.stream().collect(Collectors.groupingBy(State::name, Collectors.counting()));
    List<String> some = both.stream().filter(file -> names.get(name(file)) == 1).toList();
    return Sql.of(
        files(table, new DeltaFiles.Listing(some, all.folders(), all.places(), all.columns())));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Rows of no Party, such as those of published statistics, are everybody's. */
  private Sql seen(Table table, Sql all) {
    String parties =
        sight.parties(table.name()).stream().map(Database::text).collect(Collectors.joining(", "));
    return Sql.of("(SELECT * FROM ")
        .then(all)
        .then(" WHERE party IS NULL" + (parties.isEmpty() ? "" : " OR party IN (" + parties + ")"))
        .then(shared(table, all))
        .then(")");
  }

  /** What agreements give: their fields, document numbers as pseudonyms, and nothing else. */
  private Sql shared(Table table, Sql all) {
    Sql shared = Sql.of("");
    for (Share share : sight.shares(table.name())) {
      shared =
          shared
              .then(" UNION ALL BY NAME SELECT ")
              .then(
                  table.columns().stream()
                      .map(column -> given(table, column, share))
                      .collect(Collectors.joining(", ")))
              .then(" FROM ")
              .then(all)
              .then(" WHERE party = " + Database.text(share.owner()));
    }
    return shared;
  }

  private static String given(Table table, Column column, Share share) {
    String name = Sql.name(column.name());
    if (column.name().equals("party") || share.fields().contains(column.name())) {
      return name;
    }
    if (column.name().endsWith("permit_no") || column.name().endsWith("declaration_no")) {
      String secret = Database.text(share.secret());
      String inner = "sha256(" + secret + " || " + name + ")";
      return "'P-' || substr(sha256(" + secret + " || " + inner + "), 1, 20) AS " + name;
    }
    // The rest of a key tells rows apart, and says nothing without the numbers.
    return table.key().contains(column.name())
        ? name
        : "CAST(NULL AS " + type(column) + ") AS " + name;
  }

  /** The runs as the newest one left them, to select from. */
  public Sql runs() {
    Sql all = Sql.of(files(OperationTables.RUNS, files.latest(OperationTables.RUNS)));
    return sight.everything() ? all : seen(OperationTables.RUNS, all);
  }

  private String files(Table table, long version) {
    return files(table, files.at(table, version));
  }

  private static String files(Table table, DeltaFiles.Listing listing) {
    if (listing.paths().isEmpty()) {
      return empty(table);
    }
    String rows = parquet(listing, table);
    return table.columns().stream().map(Column::name).allMatch(listing.columns()::contains)
        ? rows
        : "(SELECT * FROM " + rows + " UNION ALL BY NAME " + empty(table) + ")";
  }

  /**
   * By name, since files of one table may have been written before and after a column came. What
   * folders say is taken from the log: a warehouse may lie in a folder of any name.
   */
  private static String parquet(DeltaFiles.Listing listing, Table table) {
    if (listing.folders().isEmpty()) {
      return parquet(listing.paths());
    }
    String folder = listing.folders().get(0);
    Map<String, List<String>> byPlace =
        listing.paths().stream()
            .collect(
                Collectors.groupingBy(
                    file -> listing.places().get(file), TreeMap::new, Collectors.toList()));
    return byPlace.entrySet().stream()
        .map(
            place ->
                "SELECT "
                    + table.columns().stream()
                        .map(Column::name)
                        .filter(name -> listing.columns().contains(name))
                        .map(
                            name ->
                                name.equals(folder)
                                    ? Database.text(place.getKey()) + " AS " + Sql.name(name)
                                    : Sql.name(name))
                        .collect(Collectors.joining(", "))
                    + " FROM "
                    + parquet(place.getValue()))
        .collect(Collectors.joining(" UNION ALL ", "(", ")"));
  }

  private static String parquet(List<String> paths) {
    return paths.stream()
        .map(Database::text)
        .collect(
            Collectors.joining(
                ", ",
                "read_parquet([",
                "], hive_partitioning = false"
                    + (paths.size() > 1 ? ", union_by_name = true)" : ")")));
  }

  private static String empty(Table table) {
    return table.columns().stream()
        .map(column -> "CAST(NULL AS " + type(column) + ") AS " + Sql.name(column.name()))
        .collect(Collectors.joining(", ", "(SELECT ", " WHERE false)"));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case BIGINT -> "BIGINT";
      case DECIMAL -> "DECIMAL(" + ColumnType.PRECISION + ", " + ColumnType.SCALE + ")";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case BOOLEAN -> "BOOLEAN";
      case COUNTS -> "MAP(VARCHAR, BIGINT)";
    };
  }
}
