package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;

/** The order in which rows came, and what of a row is its content. */
final class RowOrder {

  private static final Set<String> PROVENANCE =
      Provenance.COLUMNS.stream()
          .map(org.citeswarehouse.model.table.Column::name)
          .collect(Collectors.toUnmodifiableSet());

  private RowOrder() {}

  /** Order of landing of the files, then sheet and row within one. */
  static List<Column> ascending() {
    return List.of(
        col(RegisterSlice.SEQUENCE),
        coalesce(col("sheet"), lit("")),
        col("row"),
        col("file_sha256"));
  }

  /** The same order, last row first. */
  static List<Column> descending() {
    return ascending().stream().map(Column::desc).toList();
  }

  /** Everything a row says, without where it stands. */
  static Column content(Table table) {
    return struct(
        table.columns().stream()
            .map(org.citeswarehouse.model.table.Column::name)
            .filter(name -> !PROVENANCE.contains(name))
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new));
  }

  /** Columns of those names. */
  static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
