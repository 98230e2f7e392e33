package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.Map;
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
import org.citeswarehouse.model.table.TradeTables;

/**
 * What differs between two releases, shipment by shipment, told by their identifiers. Where a row
 * was read from is no difference. The row shown is the newer one; where it was removed, the older.
 */
final class ReleaseChanges {

  static final String NAME = "release-changes";

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
    Sql rows =
        Sql.of("SELECT * FROM (")
            .then(DifferingShipments.of(reading, pair, arguments.condition(reading, TRADE)))
            .then(") WHERE ")
            .then(condition);
    return new Query(
        reading,
        Stream.concat(CHANGE.stream(), TradeOutputs.LAYOUT.stream()).toList(),
        rows,
        List.of(DifferingShipments.ID));
  }
}
