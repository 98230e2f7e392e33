package org.citeswarehouse.api.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * What a resubmission changes: lines added and removed, and of lines that stay, each cell that
 * reads otherwise. A line is the same where direction, issuing country, permit and line are.
 */
final class SubmittedChanges {

  private static final Table LINES = ReportTables.ANNUAL_REPORT_LINES;
  private static final List<String> KEY =
      List.of("direction", "issuing_country", "permit_no", "line_no");

  /** What the warehouse thinks of a line is not part of what was sent. */
  private static final Set<String> NOT_SENT =
      Set.of("party", "report_year", "basis", "state", "findings", "permit_type", "type_other");

  /** Columns of a change. */
  static final List<Column> COLUMNS =
      List.of(
          made("change", "ADDED, CHANGED or REMOVED."),
          LINES.column("direction"),
          LINES.column("issuing_country"),
          LINES.column("permit_no"),
          LINES.column("line_no"),
          made("column", "Column that reads otherwise; the quantity of a line added or removed."),
          made("before", "What it was; blank for nothing."),
          made("after", "What it is; blank for nothing."));

  private SubmittedChanges() {}

  /**
   * The changes from one version to another, by line and column.
   *
   * @param folder the folder that both files lie below
   * @param older lines of the earlier version
   * @param newer lines of the later version
   */
  static Rows of(Path folder, Path older, Path newer) {
    try (Database database = Database.open(folder, Limits.EXPORT)) {
      try (Rows rows = database.rows(COLUMNS, changes(older, newer))) {
        return new ListRows(COLUMNS, all(rows));
      }
    }
  }

  private static List<List<Object>> all(Rows rows) {
    List<List<Object>> all = new ArrayList<>();
    while (rows.next()) {
      List<Object> row = new ArrayList<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        row.add(rows.value(i));
      }
      all.add(row);
    }
    return all;
  }

  private static Sql changes(Path older, Path newer) {
    List<String> compared =
        LINES.columns().stream()
            .filter(c -> !KEY.contains(c.name()) && !NOT_SENT.contains(c.name()))
            .map(Column::header)
            .toList();
    String same =
        String.join(
            " AND ", KEY.stream().map(k -> "a." + k + " IS NOT DISTINCT FROM b." + k).toList());
    String key =
        String.join(
            ", ", KEY.stream().map(k -> "coalesce(b." + k + ", a." + k + ") AS " + k).toList());
    String cells =
        String.join(
            ", ",
            compared.stream()
                .map(
                    c ->
                        "{'column': '"
                            + c
                            + "', 'before': a."
                            + Sql.name(c)
                            + ", 'after': b."
                            + Sql.name(c)
                            + "}")
                .toList());
    String change =
        "CASE WHEN a.direction IS NULL THEN 'ADDED' WHEN b.direction IS NULL THEN 'REMOVED'"
            + " ELSE 'CHANGED' END";
    return Sql.of("SELECT change, direction, issuing_country, permit_no, line_no,")
        .then(" cell.\"column\" AS \"column\", cell.before AS before, cell.after AS after FROM (")
        .then("SELECT " + change + " AS change, " + key + ", unnest([" + cells + "]) AS cell")
        .then(" FROM ")
        .then(lines(older))
        .then(" a FULL JOIN ")
        .then(lines(newer))
        .then(" b ON " + same + ")")
        .then(" WHERE cell.before IS DISTINCT FROM cell.after")
        .then(" AND (change = 'CHANGED' OR cell.\"column\" = 'Quantity')")
        .then(" ORDER BY direction, issuing_country, permit_no, line_no, \"column\"");
  }

  /**
   * A file of this program's own making: every cell as text, blank as null. Columns that an earlier
   * program did not write are blank.
   */
  private static Sql lines(Path file) {
    return Sql.of(
        "(SELECT * FROM read_csv("
            + Database.text(file.toString())
            + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
            + " UNION ALL BY NAME SELECT "
            + String.join(
                ", ",
                LINES.columns().stream()
                    .map(c -> "CAST(NULL AS VARCHAR) AS " + Sql.name(c.header()))
                    .toList())
            + " WHERE false)");
  }

  private static Column made(String name, String doc) {
    Column column = Reading.made(name, ColumnType.TEXT);
    return new Column(column.name(), column.header(), column.type(), "", doc, "");
  }
}
