package org.citeswarehouse.reports.table;

import java.util.List;
import org.citeswarehouse.model.table.Column;

/** Rows that are already in memory. Values may be null, so the lists are kept as they are. */
public final class ListRows implements Rows {

  private final List<Column> columns;
  private final List<? extends List<?>> rows;
  private int present = -1;

  /**
   * Rows of the given columns.
   *
   * @throws IllegalArgumentException when a row has more or fewer values than there are columns
   */
  public ListRows(List<Column> columns, List<? extends List<?>> rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
    for (List<?> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " values for " + columns.size() + " columns: " + row);
      }
    }
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    present++;
    return present < rows.size();
  }

  @Override
  public Object value(int column) {
    return rows.get(present).get(column);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
