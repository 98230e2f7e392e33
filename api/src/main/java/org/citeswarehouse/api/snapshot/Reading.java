package org.citeswarehouse.api.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * Reads one pinned state.
 *
 * @param database engine
 * @param state what it reads, from the first to the last query
 */
public record Reading(Database database, State state) {

  /** The current state of a warehouse. */
  public static Reading current(Warehouse warehouse) {
    return new Reading(warehouse.database(), warehouse.current());
  }

  /**
   * The state as of a version of the warehouse.
   *
   * @param version a run or a time, see {@link Warehouse#at}; null for the current state
   */
  public static Reading at(Warehouse warehouse, String version) {
    return version == null
        ? current(warehouse)
        : new Reading(warehouse.database(), warehouse.at(version));
  }

  /** Streams a query that gives these columns. */
  public Rows rows(List<Column> columns, Sql sql) {
    return database.rows(columns, sql);
  }

  /** All rows of a query in memory; for few. */
  public List<List<Object>> list(List<Column> columns, Sql sql) {
    List<List<Object>> all = new ArrayList<>();
    try (Rows rows = rows(columns, sql)) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
          row.add(rows.value(i));
        }
        all.add(row);
      }
    }
    return all;
  }

  /** The rows of a query kept in memory, to be read as rows again. */
  public Rows kept(List<Column> columns, Sql sql) {
    return new ListRows(columns, list(columns, sql));
  }

  /**
   * What is worked out of this state, once for all who ask; several ask for little.
   *
   * @param what names it among all that is worked out of a state
   */
  public <T> T once(String what, Class<T> type, Supplier<T> make) {
    return type.cast(database.once(state.key() + " " + what, make));
  }

  /** The first value of a query for one text; empty for none. */
  public Optional<String> text(Sql sql) {
    return list(List.of(made("text", ColumnType.TEXT)), sql).stream()
        .map(row -> row.get(0))
        .flatMap(value -> Optional.ofNullable((String) value).stream())
        .findFirst();
  }

  /** The one number of a query that counts. */
  public long count(Sql sql) {
    return (Long) list(List.of(made("count", ColumnType.BIGINT)), sql).get(0).get(0);
  }

  /** The table to select from. */
  public Sql from(Table table) {
    return state.from(table);
  }

  /** Columns as a list to select, instants as microseconds. */
  public static String list(List<Column> columns) {
    return String.join(", ", columns.stream().map(Reading::selected).toList());
  }

  private static String selected(Column column) {
    String name = Sql.name(column.name());
    return column.type() == ColumnType.TIMESTAMP ? "epoch_us(" + name + ") AS " + name : name;
  }

  /** A column that a query makes, and no table has. */
  public static Column made(String name, ColumnType type) {
    return new Column(name, name, type, "", name, "");
  }
}
