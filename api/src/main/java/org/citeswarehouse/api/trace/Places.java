package org.citeswarehouse.api.trace;

import java.util.List;
import org.citeswarehouse.model.table.Column;

/** Reads where a row comes from out of its provenance columns. */
final class Places {

  private Places() {}

  static Origin.Place of(List<Column> columns, List<Object> row) {
    return new Origin.Place(
        (String) value(columns, row, "run_id"),
        (String) value(columns, row, "file_sha256"),
        (String) value(columns, row, "file"),
        (String) value(columns, row, "sheet"),
        (Long) value(columns, row, "row"));
  }

  static Object value(List<Column> columns, List<Object> row, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return row.get(i);
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }
}
