package org.citeswarehouse.api.trade;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;

/** Shipments of two releases side by side, told by their identifiers, where they differ. */
final class DifferingShipments {

  static final Column ID = TradeTables.SHIPMENTS.column("id");

  private DifferingShipments() {}

  /**
   * Rows that differ, values compared exactly and blank with blank too: the layout of the newer
   * one, where it was removed of the older, with change, changed and before.
   *
   * @param asked condition that rows shown will have to fulfil
   */
  static Sql of(Reading reading, ReleasePair pair, Sql asked) {
    return Sql.of("SELECT " + list(DifferingShipments::shown) + ", CASE WHEN o.there IS NULL")
        .then(" THEN 'ADDED' WHEN n.there IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS change, ")
        .then(joined(c -> "'" + header(c) + "'") + " AS changed, ")
        .then(joined(c -> "'" + header(c) + "=' || " + text(c)) + " AS before FROM ")
        .then(release(reading, pair.to(), pair, asked))
        .then(" AS n FULL JOIN ")
        .then(release(reading, pair.from(), pair, asked))
        .then(" AS o ON n.id = o.id WHERE n.there IS NULL OR o.there IS NULL OR ")
        .then(differing().map(DifferingShipments::differs).collect(Collectors.joining(" OR ")));
  }

  /**
   * Rows of a release whose identifier has what is asked for in one of the two: of all others
   * neither the newer nor the older row is shown, and joining them would take long.
   */
  private static Sql release(Reading reading, String release, ReleasePair pair, Sql asked) {
    Sql rows =
        Sql.of("(SELECT *, true AS there FROM ")
            .then(reading.state().fromDiffering(TradeTables.SHIPMENTS, pair.from(), pair.to()))
            .then(Sql.of(" WHERE release = ?", release));
    if (!asked.text().equals("true")) {
      rows =
          rows.then(" AND id IN (SELECT id FROM ")
              .then(reading.state().fromDiffering(TradeTables.SHIPMENTS, pair.from(), pair.to()))
              .then(Sql.of(" WHERE release IN (?, ?) AND ", pair.from(), pair.to()))
              .then(asked)
              .then(")");
    }
    return rows.then(")");
  }

  private static Stream<Column> differing() {
    return TradeOutputs.LAYOUT.stream().filter(column -> !column.equals(ID));
  }

  private static String list(Function<Column, String> each) {
    return TradeOutputs.LAYOUT.stream().map(each).collect(Collectors.joining(", "));
  }

  private static String shown(Column column) {
    String name = Sql.name(column.name());
    return "CASE WHEN n.there IS NULL THEN o." + name + " ELSE n." + name + " END AS " + name;
  }

  /** Of the columns that differ, where both rows are there; blank where one is not. */
  private static String joined(Function<Column, String> each) {
    return differing()
        .map(c -> "CASE WHEN " + differs(c) + " THEN " + each.apply(c) + " END")
        .collect(
            Collectors.joining(
                ", ", "CASE WHEN n.there AND o.there THEN concat_ws('; ', ", ") END"));
  }

  private static String differs(Column column) {
    String name = Sql.name(column.name());
    return "n." + name + " IS DISTINCT FROM o." + name;
  }

  private static String header(Column column) {
    return column.header().replace("'", "''");
  }

  /** The older value, quantities without the zeros that decimals are filled up with. */
  private static String text(Column column) {
    String text = "CAST(o." + Sql.name(column.name()) + " AS VARCHAR)";
    String plain =
        column.type() == ColumnType.DECIMAL ? "rtrim(rtrim(" + text + ", '0'), '.')" : text;
    return "coalesce(" + plain + ", '')";
  }
}
