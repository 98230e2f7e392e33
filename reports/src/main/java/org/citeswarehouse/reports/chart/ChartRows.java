package org.citeswarehouse.reports.chart;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * The data of a chart as a table in long form: one row a category and series, with the unit in a
 * column of its own; blank where there is no report. Categories that have codes stand by these, so
 * that a file says the same in every language.
 */
public final class ChartRows {

  private ChartRows() {}

  /** Rows in the order they are drawn. */
  public static Rows of(ChartData data) {
    List<Column> columns =
        List.of(
            column("category", ColumnType.TEXT, data.categoryLabel()),
            column("series", ColumnType.TEXT, "What the value is."),
            column("value", ColumnType.DECIMAL, data.valueLabel()),
            column("measure", ColumnType.TEXT, "What is measured, with its unit."));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < data.categories().size(); i++) {
      for (Series series : data.series()) {
        List<Object> row = new ArrayList<>();
        row.add(data.keys().get(i));
        row.add(series.name());
        row.add(series.values().get(i));
        row.add(data.valueLabel());
        rows.add(row);
      }
    }
    return new ListRows(columns, rows);
  }

  private static Column column(String name, ColumnType type, String doc) {
    return new Column(name, name, type, "", doc.isBlank() ? name : doc, "");
  }
}
