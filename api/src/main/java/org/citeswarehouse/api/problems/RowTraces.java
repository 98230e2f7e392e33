package org.citeswarehouse.api.problems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trace.Origin;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/** Where the trace of a row of a file is, as far as the row is in a table that can be traced. */
final class RowTraces {

  private final Reading reading;
  private final String party;
  private final InputKind kind;

  RowTraces(Reading reading, String party, InputKind kind) {
    this.reading = reading;
    this.party = party;
    this.kind = kind;
  }

  /** Addresses by SHA-256, sheet and row, of the rows that a condition names. */
  Map<List<Object>, String> of(Sql these) {
    return switch (kind) {
      case PERMITS ->
          found(
              ReconciliationTables.RECONCILIATION,
              List.of("issuing_country", "permit_no", "line_no"),
              these);
      case ENDORSEMENTS ->
          found(
              ReconciliationTables.CROSSINGS,
              List.of("issuing_country", "permit_no", "line_no"),
              these);
      case CUSTOMS ->
          found(
              ReconciliationTables.MATCHES,
              List.of("declaration_country", "declaration_no", "item_no"),
              these);
      default -> Map.of();
    };
  }

  private Map<List<Object>, String> found(Table table, List<String> key, Sql these) {
    List<Column> columns =
        List.of(
            table.column("file_sha256"),
            Reading.made("sheet", ColumnType.TEXT),
            table.column("row"),
            table.column(key.get(0)),
            table.column(key.get(1)),
            table.column(key.get(2)));
    Sql sql =
        Sql.of("SELECT file_sha256, coalesce(sheet, '') AS sheet, \"row\", ")
            .then(String.join(", ", key))
            .then(" FROM ")
            .then(reading.from(table))
            .then(Sql.of(" WHERE party = ? AND ", party))
            .then(these);
    String name = table.equals(ReconciliationTables.MATCHES) ? "matches" : "reconciliation";
    Map<List<Object>, String> all = new HashMap<>();
    for (List<Object> row : reading.list(columns, sql)) {
      if (row.subList(3, 6).stream().allMatch(part -> part != null)) {
        all.put(
            row.subList(0, 3),
            Address.of(
                    "/trace/" + name + "/" + TraceKey.path(row.subList(3, 6).toArray()),
                    Map.of("party", party))
                + "#"
                + Origin.anchor((String) row.get(0), (Long) row.get(2)));
      }
    }
    return all;
  }
}
