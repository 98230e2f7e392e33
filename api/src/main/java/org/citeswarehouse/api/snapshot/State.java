package org.citeswarehouse.api.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final boolean past;

  State(
      String run, Instant finished, LocalDate asOf, Map<String, Long> versions, DeltaFiles files) {
    this(run, finished, asOf, versions, files, false);
  }

  private State(
      String run,
      Instant finished,
      LocalDate asOf,
      Map<String, Long> versions,
      DeltaFiles files,
      boolean past) {
    this.run = run;
    this.finished = finished;
    this.asOf = asOf;
    this.versions = new TreeMap<>(versions);
    this.files = files;
    this.past = past;
  }

  /** The same, where an earlier program may have written tables that lacked columns of today. */
  State past() {
    return new State(run, finished, asOf, versions, files, true);
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

  /** The table as something to select from, with the declared columns. */
  public Sql from(Table table) {
    OptionalLong version = version(table);
    List<String> paths = version.isEmpty() ? List.of() : files.at(table, version.getAsLong());
    return Sql.of(
        paths.isEmpty()
            ? empty(table)
            : past
                ? "(SELECT * FROM " + parquet(paths) + " UNION ALL BY NAME " + empty(table) + ")"
                : parquet(paths));
  }

  /**
   * The runs as the newest one left them, to select from: a log, in which columns that earlier
   * programs did not write are blank.
   */
  public Sql runs() {
    Table runs = OperationTables.RUNS;
    return Sql.of(
        "(SELECT * FROM "
            + parquet(files.at(runs, files.latest(runs)), ", union_by_name = true")
            + " UNION ALL BY NAME "
            + empty(runs)
            + ")");
  }

  private static String parquet(List<String> paths) {
    return parquet(paths, "");
  }

  private static String parquet(List<String> paths, String options) {
    return paths.stream()
        .map(Database::text)
        .collect(Collectors.joining(", ", "read_parquet([", "]" + options + ")"));
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
