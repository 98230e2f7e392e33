package org.citeswarehouse.api.output;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/** Whose rows an answer really shows, as the audit log names them. */
public final class Shown {

  private static final String PARTY = "party";
  private static final Column COLUMN = new Column(PARTY, PARTY, ColumnType.TEXT, "", PARTY, "");

  private Shown() {}

  /** The Parties of some rows; none where the rows are of no Party. */
  public static Set<String> parties(List<Column> columns, List<List<Object>> rows) {
    Set<String> parties = new TreeSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(PARTY)) {
        for (List<Object> row : rows) {
          if (row.get(i) != null) {
            parties.add((String) row.get(i));
          }
        }
      }
    }
    return parties;
  }

  /** Whether rows of an output say whose they are. */
  public static boolean isSaid(Query query) {
    return query.columns().stream().anyMatch(column -> column.name().equals(PARTY));
  }

  /** The Parties of all rows of an output that says them; they are looked through for it. */
  public static Set<String> parties(Query query) {
    Sql sql =
        Sql.of("SELECT DISTINCT party FROM (").then(query.body()).then(") WHERE party IS NOT NULL");
    List<Column> columns = List.of(COLUMN);
    return parties(columns, query.reading().list(columns, sql));
  }
}
