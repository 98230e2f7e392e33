package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/** Rows of a silver table in the order in which their files landed: what comes later knows more. */
final class Statements {

  private final TableStore tables;
  private final FilesInForce inForce;
  private final Map<String, Integer> order = new HashMap<>();

  Statements(SparkSession spark, TableStore tables) {
    this.tables = tables;
    this.inForce = FilesInForce.of(spark, tables);
    // Files of the run that is being written are not on record yet; they are the last.
    tables
        .read(OperationTables.FILES)
        .select("sha256", "sequence")
        .collectAsList()
        .forEach(f -> order.put(f.getString(0), f.getInt(1)));
  }

  List<Row> of(Table table) {
    List<Row> rows = new ArrayList<>(inForce.only(tables.read(table)).collectAsList());
    rows.sort(
        Comparator.<Row, Integer>comparing(
                r -> order.getOrDefault(r.<String>getAs("file_sha256"), Integer.MAX_VALUE))
            .thenComparing(r -> r.<String>getAs("file_sha256"))
            .thenComparing(r -> r.<String>getAs("sheet"))
            .thenComparing(r -> r.<Long>getAs("row")));
    return rows;
  }
}
