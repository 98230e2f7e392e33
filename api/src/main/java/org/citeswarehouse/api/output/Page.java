package org.citeswarehouse.api.output;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;

/**
 * Some rows of an output in order.
 *
 * @param rows values in the order of the query's columns
 * @param next key of the last row where more follow; else null
 */
public record Page(List<List<Object>> rows, List<Object> next) {

  /**
   * The rows after a key.
   *
   * @param after key of the row before; null for the first page
   * @param size most rows
   */
  public static Page read(Query query, List<Object> after, int size) {
    List<Column> columns = new ArrayList<>(query.columns());
    query.key().stream().filter(c -> !columns.contains(c)).forEach(columns::add);
    Sql sql = query.select(columns);
    if (after != null) {
      sql = sql.then(" WHERE ").then(Keyset.after(query.key(), after));
    }
    sql = sql.then(" ORDER BY " + Keyset.order(query.key()) + " LIMIT " + (size + 1));
    List<List<Object>> rows = query.reading().list(columns, sql);
    List<Object> next = null;
    if (rows.size() > size) {
      List<Object> last = rows.get(size - 1);
      next = new ArrayList<>();
      for (Column column : query.key()) {
        next.add(last.get(columns.indexOf(column)));
      }
    }
    int width = query.columns().size();
    return new Page(rows.stream().limit(size).map(row -> row.subList(0, width)).toList(), next);
  }
}
