package org.citeswarehouse.api.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/**
 * A permit with its lines and what crossed on them.
 *
 * @param country issuing country
 * @param number its number
 * @param lines lines, values by column; blank where unknown
 * @param crossings crossings, values by column
 * @param run the run they come from
 */
public record PermitPage(
    String country,
    String number,
    List<Map<String, String>> lines,
    List<Map<String, String>> crossings,
    String run) {

  static PermitPage of(Reading reading, String country, String number) {
    List<Map<String, String>> lines =
        rows(reading, ReconciliationTables.RECONCILIATION, country, number, "party, line_no");
    if (lines.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "permit.none", country, number);
    }
    return new PermitPage(
        country,
        number,
        lines,
        rows(
            reading,
            ReconciliationTables.CROSSINGS,
            country,
            number,
            "line_no, crossed_on, kind DESC, \"row\""),
        reading.state().run());
  }

  /** Address of the trace of a line. */
  public String trace(Map<String, String> line) {
    return "/trace/reconciliation/" + TraceKey.path(country, number, line.get("line_no"));
  }

  private static List<Map<String, String>> rows(
      Reading reading, Table table, String country, String number, String order) {
    List<Map<String, String>> rows = new ArrayList<>();
    Sql sql =
        Sql.of("SELECT " + Reading.list(table.columns()) + " FROM ")
            .then(reading.from(table))
            .then(Sql.of(" WHERE issuing_country = ? AND permit_no = ?", country, number))
            .then(" ORDER BY " + order);
    for (List<Object> values : reading.list(table.columns(), sql)) {
      Map<String, String> row = new LinkedHashMap<>();
      int at = 0;
      for (Column column : table.columns()) {
        Object value = values.get(at++);
        row.put(column.name(), value == null ? "" : TraceJson.plain(value));
      }
      rows.add(row);
    }
    return rows;
  }
}
