package org.citeswarehouse.api.submission;

import java.util.List;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/** A few rows in memory, then those of a query as they arrive, whose database it closes. */
final class ChangeRows implements Rows {

  private final Rows first;
  private final Rows then;
  private final Database database;
  private Rows present;

  ChangeRows(List<List<Object>> first, Rows then, Database database) {
    this.first = new ListRows(then.columns(), first);
    this.then = then;
    this.database = database;
    this.present = this.first;
  }

  @Override
  public List<Column> columns() {
    return then.columns();
  }

  @Override
  public boolean next() {
    if (present == first && first.next()) {
      return true;
    }
    present = then;
    return then.next();
  }

  @Override
  public Object value(int column) {
    return present.value(column);
  }

  @Override
  public void close() {
    try (database) {
      then.close();
    }
  }
}
