package org.citeswarehouse.api.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.Rows;

/**
 * What a resubmission changes: first of the report as a whole, then line by line each cell that
 * reads otherwise. Of a line that was added or removed that is every cell that is not blank. A line
 * is the same where direction, issuing country, permit and line are.
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
          made(
              "column",
              "Column of the line; without a permit, what was said of the whole report, as basis."),
          made("before", "What it was; blank for nothing."),
          made("after", "What it is; blank for nothing."));

  private SubmittedChanges() {}

  /**
   * The changes from one version to another; the caller closes them.
   *
   * @param folder the folder that both files lie below
   * @param terms what changed of the report as a whole
   * @param older lines of the earlier version
   * @param newer lines of the later version
   */
  static Rows of(Path folder, List<List<Object>> terms, Path older, Path newer) {
    Database database = Database.open(folder, Limits.EXPORT);
    try {
      return new ChangeRows(terms, database.rows(COLUMNS, changes(older, newer)), database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
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
    String change =
        "CASE WHEN a.direction IS NULL THEN 'ADDED' WHEN b.direction IS NULL THEN 'REMOVED'"
            + " ELSE 'CHANGED' END";
    return Sql.of("SELECT change, direction, issuing_country, permit_no, line_no,")
        .then(" cell.\"column\" AS \"column\", cell.before AS before, cell.after AS after FROM (")
        .then("SELECT " + change + " AS change, " + key + ", " + blank(compared) + " AS blank,")
        .then(" unnest([" + cells(compared) + "]) AS cell FROM ")
        .then(lines(older))
        .then(" a FULL JOIN ")
        .then(lines(newer))
        .then(" b ON " + same + ")")
        .then(" WHERE cell.before IS DISTINCT FROM cell.after")
        .then(" OR (blank AND change <> 'CHANGED' AND cell.place = 0)")
        .then(" ORDER BY direction, issuing_country, permit_no, line_no, cell.place");
  }

  /** Every compared cell of a line with its place; the first place stands for a line of blanks. */
  private static String cells(List<String> compared) {
    List<String> cells = new ArrayList<>();
    cells.add(
        "{'place': 0, 'column': CAST(NULL AS VARCHAR), 'before': CAST(NULL AS VARCHAR),"
            + " 'after': CAST(NULL AS VARCHAR)}");
    for (String column : compared) {
      cells.add(
          "{'place': %d, 'column': '%s', 'before': a.%s, 'after': b.%s}"
              .formatted(cells.size(), column, Sql.name(column), Sql.name(column)));
    }
    return String.join(", ", cells);
  }

  private static String blank(List<String> compared) {
    return compared.stream()
        .map(Sql::name)
        .flatMap(c -> Stream.of("a." + c, "b." + c))
        .collect(Collectors.joining(", ", "coalesce(", ") IS NULL"));
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
