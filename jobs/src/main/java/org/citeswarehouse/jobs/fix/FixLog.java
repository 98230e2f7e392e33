package org.citeswarehouse.jobs.fix;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixLedger;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;

/** The fixes that runs took in. There are few, so they are read once. */
final class FixLog {

  private FixLog() {}

  /** All of them. */
  static FixLedger read(TableStore tables) {
    return new FixLedger(
        tables.read(MappingTables.FIXES).collectAsList().stream().map(FixLog::fix).toList());
  }

  /**
   * Adds fixes; nothing is ever changed or taken out.
   *
   * @param rows how many rows each was checked for
   */
  static void append(Run run, List<Fix> fixes, Map<String, Long> rows) {
    List<Row> fresh =
        fixes.stream().map(f -> row(f, rows.getOrDefault(f.id(), 0L), run.id())).toList();
    run.tables()
        .append(
            MappingTables.FIXES,
            run.spark().createDataFrame(fresh, TableSchemas.of(MappingTables.FIXES)));
  }

  private static Row row(Fix fix, long rows, String run) {
    Map<String, Object> values = new HashMap<>();
    values.put("fix_id", fix.id());
    values.put("party", fix.party());
    values.put("kind", fix.kind().word());
    values.put("column", fix.column());
    values.put("value", fix.value());
    values.put("read_as", fix.readAs());
    values.put("source_file", fix.sourceFile());
    values.put("code", fix.code());
    values.put("reason", fix.reason());
    values.put("fixed_by", fix.by());
    values.put("fixed_at", Timestamp.from(fix.at()));
    values.put("undoes", fix.undoes());
    values.put("rows", rows);
    values.put("run_id", run);
    return RowFactory.create(
        MappingTables.FIXES.columns().stream()
            .map(c -> values.get(c.name()))
            .toArray(Object[]::new));
  }

  private static Fix fix(Row row) {
    Object at = row.getAs("fixed_at");
    return new Fix(
        row.getAs("fix_id"),
        row.getAs("party"),
        InputKind.find(row.getAs("kind")).orElseThrow(),
        row.getAs("column"),
        row.getAs("value"),
        row.getAs("read_as"),
        row.getAs("source_file"),
        row.getAs("code"),
        row.getAs("reason"),
        row.getAs("fixed_by"),
        at instanceof Timestamp stamp ? stamp.toInstant() : (Instant) at,
        row.getAs("undoes"));
  }
}
