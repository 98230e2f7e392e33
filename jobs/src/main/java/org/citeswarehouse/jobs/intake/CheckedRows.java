package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.mapping.ReplacedCells;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.RegisterTables;

/** Bronze rows after their checks: typed rows, and problems in words. */
final class CheckedRows {

  private static final StructType ISSUES = TableSchemas.of(RegisterTables.ROW_ISSUES);

  private final Dataset<Row> checked;

  private CheckedRows(Dataset<Row> checked) {
    this.checked = checked;
  }

  /**
   * Checks bronze rows; the result is kept, since typed rows and problems are both read from it.
   *
   * @param bronze rows of a bronze table; with one column more where rows are checked again, which
   *     names the context
   * @param contexts what is known of each file, by SHA-256 or by that name
   */
  static CheckedRows of(Dataset<Row> bronze, KindPlan plan, Map<String, CheckContext> contexts) {
    RecordRows records = new RecordRows(plan.record(), plan.table());
    StructType schema =
        new StructType()
            .add("typed", TableSchemas.of(plan.table()))
            .add("issues", DataTypes.createArrayType(ISSUES));
    Map<String, CheckContext> known = new HashMap<>(contexts);
    Dataset<Row> checked =
        bronze.mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Checking(plan, records, known, rows),
            Encoders.row(schema));
    return new CheckedRows(checked.persist(StorageLevel.MEMORY_AND_DISK_SER()));
  }

  /** Rows that can be used. */
  Dataset<Row> typed() {
    return checked.filter(col("typed").isNotNull()).select("typed.*");
  }

  /** Problems, warnings included. */
  Dataset<Row> issues() {
    return checked.select(explode(col("issues")).as("issue")).select("issue.*");
  }

  void release() {
    checked.unpersist();
  }

  private static final class Checking implements Iterator<Row> {

    private final KindPlan plan;
    private final RecordRows records;
    private final Map<String, CheckContext> contexts;
    private final Map<String, RowCheck<? extends Record>> checks = new HashMap<>();
    private final Iterator<Row> rows;
    private final InputLayout layout;
    private final int cells;

    Checking(
        KindPlan plan, RecordRows records, Map<String, CheckContext> contexts, Iterator<Row> rows) {
      this.plan = plan;
      this.records = records;
      this.contexts = contexts;
      this.rows = rows;
      this.layout = InputLayouts.of(plan.kind()).orElseThrow();
      this.cells = layout.columns().size();
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row row = rows.next();
      Checked<? extends Record> result =
          checks.computeIfAbsent(context(row), key -> check(contexts.get(key))).check(source(row));
      return RowFactory.create(typed(row, result), issues(row, result).toArray());
    }

    /**
     * Rows of one file are read alike; rows that are checked again say beside their file which
     * fixes hold for them.
     */
    private String context(Row row) {
      return row.size() == cells + 9 ? row.getString(2) : row.getString(cells + 9);
    }

    private RowCheck<? extends Record> check(CheckContext context) {
      return ReplacedCells.of(layout, context.replacements(), plan.check().of(context));
    }

    /** Columns stand as BronzeTables declares: party, provenance (5), cells, counts, further. */
    private SourceRow source(Row row) {
      List<String> texts = new ArrayList<>(cells);
      for (int i = 0; i < cells; i++) {
        texts.add(row.getString(6 + i));
      }
      return new SourceRow(
          row.getString(4),
          row.getLong(5),
          texts,
          row.getString(8 + cells),
          row.getInt(6 + cells),
          row.getInt(7 + cells));
    }

    private Row typed(Row row, Checked<? extends Record> result) {
      // Rows of a release are written as they were packed.
      if (result.record() == null || plan.kind() == InputKind.SHIPMENTS) {
        return null;
      }
      List<Object> values = new ArrayList<>();
      records.append(result.record(), values);
      for (int i = 1; i <= 5; i++) {
        values.add(row.get(i));
      }
      return RowFactory.create(values.toArray());
    }

    private List<Row> issues(Row row, Checked<? extends Record> result) {
      List<Row> rowsOfIssues = new ArrayList<>(result.issues().size());
      for (Issue issue : result.issues()) {
        rowsOfIssues.add(
            RowFactory.create(
                row.get(0),
                row.get(1),
                row.get(3),
                row.get(4),
                row.get(5),
                issue.column(),
                issue.value(),
                issue.code().name(),
                issue.severity().name(),
                issue.message(Locale.ENGLISH),
                issue.suggestion(Locale.ENGLISH),
                plan.kind().word(),
                row.get(2)));
      }
      return rowsOfIssues;
    }
  }
}
