package org.citeswarehouse.api.trade;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.TradeTables;

/** The releases of the full download that were read in. */
final class Releases {

  private static final Column RELEASE = TradeTables.SHIPMENTS.column("release");
  private static final List<Column> COLUMNS =
      List.of(
          RELEASE,
          Column.bigint("rows", "How many shipment records it has."),
          Column.integer("first_year", "First year of trade."),
          Column.integer("last_year", "Last year of trade."),
          new Column(
              "first_read",
              "first_read",
              ColumnType.TIMESTAMP,
              "",
              "When the first of its files was read in.",
              ""));

  private Releases() {}

  /** One row a release. */
  static Output output() {
    return new Output(
        "releases",
        TradeTables.SHIPMENTS,
        List.of(),
        List.of(),
        (reading, arguments, condition) ->
            new Query(reading, COLUMNS, rows(reading), List.of(RELEASE)));
  }

  /** Their names in the order in which they were read in; of several files the first one counts. */
  static List<String> read(Reading reading) {
    Sql sql = files(reading, "min(sequence) AS first").then(" ORDER BY first, release");
    List<String> names = new ArrayList<>();
    for (List<Object> row : reading.list(List.of(RELEASE), named(sql))) {
      names.add((String) row.get(0));
    }
    return names;
  }

  private static Sql named(Sql sql) {
    return Sql.of("SELECT release FROM (").then(sql).then(")");
  }

  private static Sql rows(Reading reading) {
    return Sql.of("SELECT release, coalesce(\"rows\", 0) AS \"rows\", first_year, last_year,")
        .then(" first_read FROM (")
        .then(files(reading, "min(landed_at) AS first_read"))
        .then(") LEFT JOIN (SELECT release, count(*) AS \"rows\", min(\"year\") AS first_year,")
        .then(" max(\"year\") AS last_year FROM ")
        .then(reading.from(TradeTables.SHIPMENTS))
        .then(" GROUP BY release) USING (release)");
  }

  private static Sql files(Reading reading, String value) {
    return Sql.of("SELECT release, " + value + " FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(
            Sql.of(
                " WHERE kind = ? AND release IS NOT NULL GROUP BY release",
                InputKind.SHIPMENTS.word()));
  }
}
