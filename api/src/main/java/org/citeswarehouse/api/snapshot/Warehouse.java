package org.citeswarehouse.api.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.reports.table.Rows;

/**
 * A warehouse opened for reading. The newest row of {@code runs} says which versions are current; a
 * new run is seen by the next request.
 */
public final class Warehouse implements AutoCloseable {

  private record Known(long version, State state) {}

  private static final List<Column> RUN =
      List.of(
          OperationTables.RUNS.column("run_id"),
          OperationTables.RUNS.column("finished_at"),
          OperationTables.RUNS.column("as_of"));
  private static final List<Column> VERSION =
      List.of(
          new Column("name", "name", ColumnType.TEXT, "", "Name of a table.", ""),
          new Column("version", "version", ColumnType.BIGINT, "", "Its version.", ""));

  private final Path home;
  private final DeltaFiles files;
  private final Database database;
  private final Supplier<Sight> sight;
  private Known newest;

  private Warehouse(Path home, DeltaFiles files, Database database, Supplier<Sight> sight) {
    this.home = home;
    this.files = files;
    this.database = database;
    this.sight = sight;
  }

  /**
   * Opens the warehouse at a path or {@code file:} URI.
   *
   * @throws Refusal when there is none, or it lies on a file system that cannot be read from here
   */
  public static Warehouse open(String uri, Limits limits) {
    Path home = path(uri);
    if (Files.exists(home) && !Files.isDirectory(home)) {
      throw Refusal.of(Kind.NO_DATA, "warehouse.file", home.toString());
    }
    if (!Files.isDirectory(home)) {
      throw Refusal.of(Kind.NO_DATA, "warehouse.missing", home.toString());
    }
    Path tables = home.resolve("tables");
    return new Warehouse(
        home, new DeltaFiles(tables), Database.open(tables, limits), () -> Sight.ALL);
  }

  /**
   * Makes an empty warehouse at a path or {@code file:} URI, for the pages to fill.
   *
   * @return whether there was none; nothing is done where there is one
   * @throws Refusal when it cannot be made there, when a file has its place, when what is there
   *     cannot be written to, or when it lies on a file system that cannot be read from here
   */
  public static boolean make(String uri) {
    Path home = path(uri);
    if (Files.exists(home) && !Files.isDirectory(home)) {
      throw Refusal.of(Kind.UNWRITABLE, "warehouse.file", home.toString());
    }
    boolean none = !Files.exists(home);
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      Refusal refusal = Refusal.of(Kind.UNWRITABLE, "warehouse.unmade", home.toString());
      refusal.initCause(e);
      throw refusal;
    }
    if (!Files.isWritable(home)) {
      throw Refusal.of(Kind.UNWRITABLE, "warehouse.unwritable", home.toString());
    }
    return none;
  }

  /** The same warehouse as somebody sees it; asked anew for every state. */
  public Warehouse seenBy(Supplier<Sight> viewer) {
    return new Warehouse(home, files, database, viewer);
  }

  /**
   * The folder that a path or {@code file:} URI names.
   *
   * @throws Refusal when it lies on a file system that cannot be read from here
   */
  public static Path path(String uri) {
    if (uri.toLowerCase(Locale.ROOT).startsWith("file:")) {
      return Path.of(uri.replaceFirst("(?i)^file:(//)?", "")).toAbsolutePath().normalize();
    }
    if (uri.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      throw Refusal.of(Kind.NO_DATA, "warehouse.remote", uri);
    }
    return Path.of(uri).toAbsolutePath().normalize();
  }

  /** Folder of the warehouse. */
  public Path home() {
    return home;
  }

  /**
   * Whose rows are seen now. What is read from files beside the tables, such as landed files and
   * inboxes, has to ask itself.
   */
  public Sight sight() {
    return sight.get();
  }

  /** The engine that queries its tables. */
  public Database database() {
    return database;
  }

  /**
   * The state that the newest finished run left.
   *
   * @throws Refusal when no run has finished yet
   */
  public State current() {
    return find().orElseThrow(() -> Refusal.of(Kind.NO_DATA, "warehouse.empty", home.toString()));
  }

  /** The newest state; empty when no run has finished yet. */
  public Optional<State> find() {
    return newest().map(state -> state.seenBy(sight.get()));
  }

  private synchronized Optional<State> newest() {
    if (newest == null || Files.exists(commit(newest.version() + 1))) {
      if (newest == null && !hasRun(commit(0).getParent())) {
        return Optional.empty();
      }
      long version = files.latest(OperationTables.RUNS);
      Optional<State> read = read(version, Sql.of("true"), "DESC");
      if (read.isEmpty()) {
        return read;
      }
      newest = new Known(version, read.get());
    }
    return Optional.of(newest.state());
  }

  /**
   * The state that a certain run left, newer runs aside.
   *
   * @throws Refusal when there is no such run
   */
  public State of(String run) {
    State current = current();
    if (current.run().equals(run)) {
      return current;
    }
    return read(files.latest(OperationTables.RUNS), Sql.of("run_id = ?", run), "DESC")
        .map(state -> state.seenBy(sight.get()))
        .orElseThrow(() -> Refusal.of(Kind.GONE, "run.gone", run));
  }

  /**
   * The state as of a run or a time.
   *
   * @param version identifier of a run; or a time with its offset, or a day, whose end in UTC is
   *     meant: the state that the last run had left by then
   * @throws Refusal when it is neither, or the first run ended later
   */
  public State at(String version) {
    State current = current();
    if (current.run().equals(version)) {
      return current;
    }
    long log = files.latest(OperationTables.RUNS);
    return read(log, Sql.of("run_id = ?", version), "DESC")
        .or(() -> PastTime.find(version).map(time -> by(log, time, version)))
        .map(state -> state.seenBy(sight.get()))
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "version.none", version));
  }

  private State by(long log, Instant time, String version) {
    // DuckDB takes no instants as parameters; microseconds say the same.
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    return read(log, Sql.of("epoch_us(finished_at) <= CAST(? AS BIGINT)", micros), "DESC")
        .orElseThrow(
            () -> {
              State first = read(log, Sql.of("true"), "ASC").orElseThrow();
              return Refusal.of(
                  Kind.NOT_FOUND,
                  "version.early",
                  version,
                  first.run(),
                  String.valueOf(first.finished()));
            });
  }

  /** The log of runs as the newest one left it, whatever state is read beside it. */
  public Reading log() {
    return new Reading(database, log(files.latest(OperationTables.RUNS)).seenBy(sight.get()));
  }

  /** The first run makes the folder of the log before it writes there. */
  private static boolean hasRun(Path log) {
    if (!Files.isDirectory(log)) {
      return false;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private State log(long version) {
    return new State("", null, null, Map.of(OperationTables.RUNS.name(), version), files);
  }

  private Path commit(long version) {
    return home.resolve("tables")
        .resolve(OperationTables.RUNS.name())
        .resolve("_delta_log")
        .resolve(String.format(Locale.ROOT, "%020d.json", version));
  }

  private Optional<State> read(long version, Sql condition, String order) {
    State log = log(version);
    Sql runs = log.from(OperationTables.RUNS);
    Sql one =
        Sql.of("SELECT run_id, epoch_us(finished_at), as_of FROM ")
            .then(runs)
            .then(" WHERE ")
            .then(condition)
            .then(" ORDER BY run_id " + order + " LIMIT 1");
    try (Rows rows = database.rows(RUN, one)) {
      if (!rows.next()) {
        return Optional.empty();
      }
      String run = (String) rows.value(0);
      return Optional.of(
          new State(
              run, (Instant) rows.value(1), (LocalDate) rows.value(2), versions(runs, run), files));
    }
  }

  private Map<String, Long> versions(Sql runs, String run) {
    Sql entries =
        Sql.of(
                "SELECT e.key, e.value FROM (SELECT unnest(map_entries(versions_written)) AS e FROM ")
            .then(runs)
            .then(Sql.of(" WHERE run_id = ?)", run));
    Map<String, Long> versions = new HashMap<>();
    try (Rows rows = database.rows(VERSION, entries)) {
      while (rows.next()) {
        versions.put((String) rows.value(0), (Long) rows.value(1));
      }
    }
    return versions;
  }

  @Override
  public void close() {
    database.close();
  }
}
