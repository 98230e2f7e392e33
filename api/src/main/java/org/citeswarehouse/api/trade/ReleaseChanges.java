package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Allowed;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;

/**
 * What differs between two releases, shipment by shipment, told by their identifiers. Where a row
 * was read from is no difference. The row shown is the newer one; where it was removed, the older.
 */
final class ReleaseChanges {

  static final String NAME = "release-changes";

  private static final Column ID = TradeTables.SHIPMENTS.column("id");
  private static final List<Column> CHANGE =
      List.of(
          Column.text("change", "ADDED, CHANGED or REMOVED."),
          Column.text("changed", "Headers of the columns that differ, joined by ;."),
          Column.text("before", "What stood in these before, each as header=value."));

  private static final List<String> KINDS = List.of("ADDED", "CHANGED", "REMOVED");

  private static final Filter CHANGES =
      new Filter(
          "change",
          new Allowed(KINDS::contains, () -> String.join(", ", KINDS), KINDS),
          (reading, values) ->
              Sql.join(" OR ", values.stream().map(v -> Sql.of("change = ?", v)).toList()));

  private static final List<Filter> TRADE =
      Filters.SHIPMENTS.stream()
          .filter(filter -> !filter.name().equals("release"))
          .map(filter -> filter.name().equals("taxon") ? ofBoth(filter) : filter)
          .toList();

  private ReleaseChanges() {}

  static Output output() {
    return new Output(
        NAME,
        TradeTables.SHIPMENTS,
        Stream.concat(Stream.of(CHANGES), TRADE.stream()).toList(),
        ReleasePair.WORDS,
        ReleaseChanges::query);
  }

  /** A removed row may have a name that the newer release lacks. */
  private static Filter ofBoth(Filter taxon) {
    return new Filter(
        taxon.name(),
        taxon.allowed(),
        new Filter.Condition() {
          @Override
          public Sql of(Reading reading, List<String> values) {
            return of(reading, values, Map.of());
          }

          @Override
          public Sql of(Reading reading, List<String> values, Map<String, String> given) {
            ReleasePair pair = ReleasePair.of(reading, given);
            Map<String, String> both = Map.of("release", pair.from() + "," + pair.to());
            return taxon.condition().of(reading, values, both);
          }
        });
  }

  private static Query query(Reading reading, Arguments arguments, Sql condition) {
    ReleasePair pair = ReleasePair.of(reading, arguments.values());
    Sql asked = arguments.condition(reading, TRADE);
    List<Column> columns = Stream.concat(CHANGE.stream(), TradeOutputs.LAYOUT.stream()).toList();
    Sql rows =
        Sql.of("SELECT * FROM (SELECT " + list(ReleaseChanges::shown) + ", CASE WHEN o.there IS")
            .then(" NULL THEN 'ADDED' WHEN n.there IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS")
            .then(" change, " + joined(c -> "'" + header(c) + "'") + " AS changed, ")
            .then(joined(c -> "'" + header(c) + "=' || " + text(c)) + " AS before FROM ")
            .then(release(reading, pair.to(), pair, asked))
            .then(" AS n FULL JOIN ")
            .then(release(reading, pair.from(), pair, asked))
            .then(" AS o ON n.id = o.id WHERE n.there IS NULL OR o.there IS NULL OR ")
            .then(differing().map(ReleaseChanges::differs).collect(Collectors.joining(" OR ")))
            .then(") WHERE ")
            .then(condition);
    return new Query(reading, columns, rows, List.of(ID));
  }

  /**
   * Rows of a release whose identifier has what is asked for in one of the two: of all others
   * neither the newer nor the older row is shown, and joining them would take long.
   */
  private static Sql release(Reading reading, String release, ReleasePair pair, Sql asked) {
    Sql rows =
        Sql.of("(SELECT *, true AS there FROM ")
            .then(reading.from(TradeTables.SHIPMENTS))
            .then(Sql.of(" WHERE release = ?", release));
    if (!asked.text().equals("true")) {
      rows =
          rows.then(" AND id IN (SELECT id FROM ")
              .then(reading.from(TradeTables.SHIPMENTS))
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
