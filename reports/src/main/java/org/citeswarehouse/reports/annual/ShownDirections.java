package org.citeswarehouse.reports.annual;

import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/** Rows as they are, with the direction in words for a reader. */
final class ShownDirections implements Rows {

  private final Rows rows;
  private final Words words;
  private final int direction;

  ShownDirections(Rows rows, Words words) {
    this.rows = rows;
    this.words = words;
    this.direction = ColumnsOf.position(rows, "direction");
  }

  @Override
  public List<Column> columns() {
    return rows.columns();
  }

  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public Object value(int column) {
    Object value = rows.value(column);
    return column == direction ? words.of("direction." + value) : value;
  }

  @Override
  public void close() {
    rows.close();
  }
}
