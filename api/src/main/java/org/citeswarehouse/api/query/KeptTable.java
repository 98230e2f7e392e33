package org.citeswarehouse.api.query;

import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * Rows that were worked out, as a table of the engine that no file holds.
 *
 * @param name its name
 */
public record KeptTable(String name) {

  static String declared(List<Column> columns) {
    return columns.stream()
        .map(c -> Sql.name(c.name()) + (c.type() == ColumnType.INTEGER ? " INTEGER" : " VARCHAR"))
        .collect(Collectors.joining(", ", " (", ")"));
  }
}
