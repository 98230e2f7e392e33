package org.citeswarehouse.api.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.Table;

/** What officers decided on permit lines, as an origin of their figures. docs/adr/0012. */
final class DecisionTrace {

  private static final Table DECISIONS = DecisionTables.DECISION_EFFECTS;
  private static final String FOLLOWED = "APPLIED";

  private DecisionTrace() {}

  /** Decisions on lines that fulfil a condition, as the last build took them. */
  static List<Origin> origins(Reading reading, Sql condition) {
    List<Column> columns = DECISIONS.columns();
    Sql decisions =
        Sql.of("SELECT " + Reading.list(columns) + " FROM ")
            .then(reading.from(DECISIONS))
            .then(" WHERE ")
            .then(condition)
            .then(" ORDER BY decision_id");
    return reading.list(columns, decisions).stream().map(row -> origin(columns, row)).toList();
  }

  private static Origin origin(List<Column> columns, List<Object> row) {
    String effect = (String) Places.value(columns, row, "effect");
    BigDecimal quantity = (BigDecimal) Places.value(columns, row, "quantity");
    return new Origin(
        null,
        new Origin.Place(
            (String) Places.value(columns, row, "run_id"),
            "",
            (String) Places.value(columns, row, "decision_id"),
            null,
            0),
        FOLLOWED.equals(effect),
        FOLLOWED.equals(effect) ? null : effect,
        (LocalDate) Places.value(columns, row, "crossed_on"),
        quantity == null
            ? null
            : TraceJson.plain(quantity) + " " + Places.value(columns, row, "unit"),
        said(columns, row));
  }

  private static Map<String, String> said(List<Column> columns, List<Object> row) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String name :
        List.of("action", "quantity", "unit", "crossed_on", "proof", "reason", "decided_by")) {
      Object value = Places.value(columns, row, name);
      if (value != null) {
        said.put(name, TraceJson.plain(value));
      }
    }
    return said;
  }
}
