package org.citeswarehouse.jobs.decision;

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
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.Ledger;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.DecisionTables;

/** The decisions that runs took in. There are few, so they are read once. */
public final class DecisionLog {

  private final List<Row> rows;

  private DecisionLog(List<Row> rows) {
    this.rows = rows;
  }

  /** The log as a run sees it. */
  public static DecisionLog of(TableStore tables) {
    return new DecisionLog(tables.read(DecisionTables.DECISIONS).collectAsList());
  }

  /** All of them. */
  public Ledger ledger() {
    return new Ledger(rows.stream().map(DecisionLog::decision).toList());
  }

  /** The last run that took in a decision of a Party; blank without any. */
  public String lastRun(String party) {
    return rows.stream()
        .filter(r -> party.equals(r.getAs("party")))
        .map(r -> r.<String>getAs("run_id"))
        .max(String::compareTo)
        .orElse("");
  }

  /** Adds decisions; nothing is ever changed or taken out. */
  public void append(Run run, List<Decision> decisions) {
    if (!decisions.isEmpty()) {
      List<Row> fresh = decisions.stream().map(d -> row(d, run.id())).toList();
      run.tables()
          .append(
              DecisionTables.DECISIONS,
              run.spark().createDataFrame(fresh, TableSchemas.of(DecisionTables.DECISIONS)));
    }
  }

  /** Values of the columns of {@code decision_log} but for the run, by name. */
  public static Map<String, Object> values(Decision decision) {
    Map<String, Object> values = new HashMap<>(DecisionForm.write(decision));
    values.put("decision_id", decision.id());
    values.put("item_no", decision.item() == null ? null : decision.item().item());
    values.put("report_year", decision.warning() == null ? null : decision.warning().year());
    values.put("quantity", decision.amount() == null ? null : decision.amount().quantity());
    values.put("crossed_on", date(decision.crossedOn()));
    values.put("until_date", date(decision.until()));
    values.put("decided_at", Timestamp.from(decision.at()));
    return values;
  }

  private static java.sql.Date date(java.time.LocalDate day) {
    return day == null ? null : java.sql.Date.valueOf(day);
  }

  private static Row row(Decision decision, String run) {
    Map<String, Object> values = values(decision);
    values.put("run_id", run);
    return RowFactory.create(
        DecisionTables.DECISIONS.columns().stream()
            .map(c -> values.get(c.name()))
            .toArray(Object[]::new));
  }

  private static Decision decision(Row row) {
    Map<String, String> fields = new HashMap<>();
    for (Column column : DecisionTables.DECISIONS.columns()) {
      Object value = row.getAs(column.name());
      if (value != null && DecisionForm.FIELDS.contains(column.name())) {
        fields.put(
            column.name(),
            column.type() == ColumnType.DECIMAL
                ? row.getDecimal(row.fieldIndex(column.name())).stripTrailingZeros().toPlainString()
                : value.toString());
      }
    }
    Object at = row.getAs("decided_at");
    Instant instant = at instanceof Timestamp stamp ? stamp.toInstant() : (Instant) at;
    return DecisionForm.read(fields, row.getAs("decision_id"), instant);
  }
}
