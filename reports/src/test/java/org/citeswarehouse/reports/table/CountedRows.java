package org.citeswarehouse.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/** As many rows as asked for, made as they are read; run by itself it writes them as XLSX. */
final class CountedRows implements Rows {

  private final long rows;
  private final List<Column> columns;
  private long present;

  /** Rows of one column. */
  CountedRows(long rows) {
    this(rows, 1);
  }

  private CountedRows(long rows, int width) {
    this.rows = rows;
    this.columns =
        List.of(
                column("row", ColumnType.BIGINT),
                column("quantity", ColumnType.DECIMAL),
                column("permit_no", ColumnType.TEXT),
                column("scientific_name", ColumnType.TEXT),
                column("country", ColumnType.TEXT),
                column("remarks", ColumnType.TEXT))
            .subList(0, width);
  }

  /** Writes the number of rows given to nowhere. */
  public static void main(String[] arguments) throws IOException {
    XlsxTable.write(
        "counted",
        new CountedRows(Long.parseLong(arguments[0]), 6),
        OutputStream.nullOutputStream());
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    present++;
    return present <= rows;
  }

  @Override
  public Object value(int column) {
    return switch (column) {
      case 0 -> present;
      case 1 -> BigDecimal.valueOf(present, 3);
      case 2 -> "CH13E" + present;
      case 3 -> "Crocodylus niloticus";
      case 4 -> "NA";
      default -> "Tags " + present + " to " + (present + 10) + ", wet blue, belly skins";
    };
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, name, type, "", "For the test.", "");
  }
}
