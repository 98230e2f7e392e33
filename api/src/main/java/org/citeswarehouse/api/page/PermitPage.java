package org.citeswarehouse.api.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trace.Origin;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.model.coverage.LineCoverage;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/**
 * A permit with its lines and what crossed on each.
 *
 * @param country issuing country
 * @param number its number
 * @param lines lines in order
 * @param run the run they come from
 */
public record PermitPage(String country, String number, List<Line> lines, String run) {

  /**
   * A line; values by column, blank where unknown.
   *
   * @param values its row of reconciliation
   * @param crossings its crossings, counted or not
   * @param reports its lines of annual reports
   */
  public record Line(
      Map<String, String> values,
      List<Map<String, String>> crossings,
      List<Map<String, String>> reports) {

    /** A value of the line. */
    public String get(String column) {
      return values.get(column);
    }

    /** Whether nothing is known to have crossed, and evidence is missing that might have told. */
    public boolean mayHaveBeenUsed() {
      return get("evidence").equals("NONE")
          && !get("coverage").isEmpty()
          && !get("coverage").equals(LineCoverage.KNOWN.name());
    }

    /** Its findings, one by one. */
    public List<String> findings() {
      return get("findings").isEmpty() ? List.of() : List.of(get("findings").split(";", -1));
    }
  }

  static PermitPage of(Reading reading, String country, String number) {
    List<Map<String, String>> rows =
        rows(reading, ReconciliationTables.RECONCILIATION, country, number, "party, line_no");
    if (rows.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "permit.none", country, number);
    }
    List<Map<String, String>> crossings =
        rows(
            reading,
            ReconciliationTables.CROSSINGS,
            country,
            number,
            "crossed_on, kind DESC, \"row\"");
    List<Map<String, String>> reports =
        rows(
            reading,
            ReportTables.ANNUAL_REPORT_LINES,
            country,
            number,
            "report_year, basis, direction");
    List<Line> lines =
        rows.stream().map(row -> new Line(row, of(row, crossings), of(row, reports))).toList();
    return new PermitPage(country, number, lines, reading.state().run());
  }

  /** Address of the trace of a line. */
  public String trace(Line line) {
    return "/trace/reconciliation/"
        + TraceKey.path(country, number, line.get("line_no"))
        + "?party="
        + line.get("party");
  }

  /** Address of the row of a file behind a crossing. */
  public String trace(Line line, Map<String, String> crossing) {
    return trace(line)
        + "#"
        + Origin.anchor(crossing.get("file_sha256"), Long.parseLong(crossing.get("row")));
  }

  /** Address of the trace of a line of an annual report. */
  public String reported(Map<String, String> report) {
    return "/trace/annual-report/"
        + TraceKey.path(country, number, report.get("line_no"), report.get("report_year"))
        + "?party="
        + report.get("party");
  }

  /** A country with its name. */
  public static String country(String code) {
    return CodeNames.COUNTRY.withCode(code);
  }

  /** A term with its name. */
  public static String term(String code) {
    return CodeNames.TERM.withCode(code);
  }

  /** Name of a unit. */
  public static String unit(String code) {
    return CodeNames.UNIT.name(code).toLowerCase(Asking.current().language().locale());
  }

  private static List<Map<String, String>> of(
      Map<String, String> line, List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> row.get("party").equals(line.get("party")))
        .filter(row -> row.get("line_no").equals(line.get("line_no")))
        .toList();
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
