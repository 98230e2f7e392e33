package org.citeswarehouse.reports.table;

import java.util.List;
import org.citeswarehouse.model.table.Column;

/** Some columns of rows, in an order and under headers of one's own; found by name. */
public final class ColumnsOf implements Rows {

  private final Rows rows;
  private final List<Column> columns;
  private final int[] positions;

  private ColumnsOf(Rows rows, List<Column> columns, int[] positions) {
    this.rows = rows;
    this.columns = columns;
    this.positions = positions;
  }

  /**
   * The given columns of the rows; closing them closes the rows.
   *
   * @throws IllegalArgumentException when the rows lack one of them
   */
  public static Rows rows(Rows rows, List<Column> columns) {
    int[] positions = columns.stream().mapToInt(c -> position(rows, c.name())).toArray();
    return new ColumnsOf(rows, List.copyOf(columns), positions);
  }

  /**
   * Position of the column of that name.
   *
   * @throws IllegalArgumentException when the rows lack it
   */
  public static int position(Rows rows, String name) {
    List<Column> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + name + " among " + columns);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public Object value(int column) {
    return rows.value(positions[column]);
  }

  @Override
  public void close() {
    rows.close();
  }
}
