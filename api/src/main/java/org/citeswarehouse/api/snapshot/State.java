package org.citeswarehouse.api.snapshot;

import java.time.Instant;
import java.time.LocalDate;
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
    DeltaFiles.Listing listing = files.at(table, version);
    if (listing.paths().isEmpty()) {
      return empty(table);
    }
    String rows = parquet(listing, table);
    return listing.whole()
        ? rows
        : "(SELECT * FROM " + rows + " UNION ALL BY NAME " + empty(table) + ")";
  }

  /**
   * By name, since files of one table may have been written before and after a column came. What is
   * in the names of folders is read only where the table says so: a warehouse may lie in a folder
   * with any name.
   */
  private static String parquet(DeltaFiles.Listing listing, Table table) {
    String files =
        listing.paths().stream()
            .map(Database::text)
            .collect(Collectors.joining(", ", "read_parquet([", "], "));
    if (listing.folders().isEmpty()) {
      String byName = listing.paths().size() > 1 ? ", union_by_name = true" : "";
      return files + "hive_partitioning = false" + byName + ")";
    }
    String types =
        listing.folders().stream()
            .map(name -> Sql.name(name) + ": " + type(table.column(name)))
            .collect(Collectors.joining(", "));
    String columns =
        table.columns().stream()
            .map(column -> Sql.name(column.name()))
            .collect(Collectors.joining(", "));
    return "(SELECT "
        + columns
        + " FROM "
        + files
        + "hive_partitioning = true, hive_types_autocast = false, hive_types = {"
        + types
        + "}))";
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
