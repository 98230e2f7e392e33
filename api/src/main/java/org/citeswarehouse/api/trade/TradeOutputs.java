package org.citeswarehouse.api.trade;

import java.util.List;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Trade statistics; unless a release is named, those of the newest. */
public final class TradeOutputs {

  private static final List<Output> ALL =
      List.of(
          comptab(),
          gross(Flow.GROSS_EXPORTS),
          gross(Flow.GROSS_IMPORTS),
          gross(Flow.NET_EXPORTS),
          gross(Flow.NET_IMPORTS),
          shipments());

  private TradeOutputs() {}

  /** All of them. */
  public static List<Output> all() {
    return ALL;
  }

  private static Output comptab() {
    return new Output(
        "comptab",
        TradeTables.COMPTAB,
        Filters.COMPTAB,
        List.of(),
        (reading, arguments, condition) ->
            new Query(
                reading,
                TradeTables.COMPTAB.columns(),
                rows(reading, TradeTables.COMPTAB, arguments, condition),
                key(TradeTables.COMPTAB)));
  }

  private static Output shipments() {
    Table table = TradeTables.SHIPMENTS;
    List<Column> layout =
        table.columns().stream()
            .filter(c -> !c.name().equals("release") && !Provenance.COLUMNS.contains(c))
            .toList();
    return new Output(
        "shipments",
        table,
        Filters.SHIPMENTS,
        List.of(),
        (reading, arguments, condition) ->
            new Query(reading, layout, rows(reading, table, arguments, condition), key(table)));
  }

  private static Output gross(Flow flow) {
    return new Output(
        flow.word(),
        TradeTables.COMPTAB,
        Filters.COMPTAB,
        List.of("pivot"),
        (reading, arguments, condition) ->
            flow.query(
                reading, rows(reading, TradeTables.COMPTAB, arguments, condition), arguments));
  }

  private static Sql rows(Reading reading, Table table, Arguments arguments, Sql condition) {
    Sql rows = Sql.of("SELECT * FROM ").then(reading.from(table)).then(" WHERE ").then(condition);
    if (arguments.find("release").isPresent()) {
      return rows;
    }
    return ReleaseFilter.newest(reading)
        .map(release -> rows.then(Sql.of(" AND release = ?", release)))
        .orElse(rows);
  }

  private static List<Column> key(Table table) {
    return table.key().stream().map(table::column).toList();
  }
}
