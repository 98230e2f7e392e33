package org.citeswarehouse.jobs.files;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;

/**
 * Which of several rows of silver that come from one row of a file stands: that of the last run
 * which checked it. Silver only grows (docs/adr/0009), so the others are still there.
 */
public final class RecheckedRows {

  /** The run that landed the file of a row, whichever run checked the row last. */
  public static final String LANDED_RUN = "landed_run";

  private final TableStore tables;

  private RecheckedRows(TableStore tables) {
    this.tables = tables;
  }

  /** As the tables of a run tell. */
  public static RecheckedRows of(TableStore tables) {
    return new RecheckedRows(tables);
  }

  /** Typed rows of some kinds of files that stand, with {@link #LANDED_RUN}. */
  public Dataset<Row> standing(Dataset<Row> rows, List<InputKind> kinds) {
    return standing(rows, kinds, lit(true));
  }

  /** Problems of some kinds of files that stand, with {@link #LANDED_RUN}. */
  public Dataset<Row> standingProblems(Dataset<Row> problems, List<InputKind> kinds) {
    return standing(problems, kinds, col("kind").equalTo(col("k_kind")));
  }

  private Dataset<Row> standing(Dataset<Row> rows, List<InputKind> kinds, Column sameKind) {
    if (!tables.versions().containsKey(MappingTables.RECHECKED_ROWS.name())) {
      return rows.withColumn(LANDED_RUN, col("run_id"));
    }
    Dataset<Row> checks =
        checks(kinds)
            .select(
                col("party").as("k_party"),
                col("kind").as("k_kind"),
                col("file_sha256").as("k_sha256"),
                col("sheet").as("k_sheet"),
                col("row").as("k_row"),
                col("run_id").as("k_run"),
                col(LANDED_RUN).as("k_landed"),
                col("last_run").as("k_last"));
    return rows.join(
            broadcast(checks),
            col("file_sha256")
                .equalTo(col("k_sha256"))
                .and(col("row").equalTo(col("k_row")))
                .and(coalesce(col("sheet"), lit("")).equalTo(col("k_sheet")))
                .and(col("party").equalTo(col("k_party")))
                .and(col("run_id").equalTo(col("k_run")))
                .and(sameKind),
            "left")
        .filter(col("k_last").isNull().or(col("k_run").equalTo(col("k_last"))))
        .withColumn(LANDED_RUN, coalesce(col("k_landed"), col("run_id")))
        .drop("k_party", "k_kind", "k_sha256", "k_sheet", "k_row", "k_run", "k_landed", "k_last");
  }

  /**
   * Every check of the rows that were checked again, that of their landing included, with the last
   * one. The same bytes may be landed twice, where they came back in place of their correction:
   * these are rows of their own.
   */
  private Dataset<Row> checks(List<InputKind> kinds) {
    Dataset<Row> again =
        tables
            .read(MappingTables.RECHECKED_ROWS)
            .filter(col("kind").isin(kinds.stream().map(InputKind::word).toArray()))
            .select(
                col("party"),
                col("kind"),
                col("file_sha256"),
                coalesce(col("sheet"), lit("")).as("sheet"),
                col("row"),
                col(LANDED_RUN),
                col("run_id"));
    Dataset<Row> all = again.unionByName(again.withColumn("run_id", col(LANDED_RUN))).distinct();
    return all.withColumn(
        "last_run",
        max("run_id")
            .over(Window.partitionBy("party", "kind", "file_sha256", "sheet", "row", LANDED_RUN)));
  }

  /** The last run that checked rows of a Party again, by kind of file; without any, no row. */
  List<Row> lastByPartyAndKind() {
    if (!tables.versions().containsKey(MappingTables.RECHECKED_ROWS.name())) {
      return List.of();
    }
    return tables
        .read(MappingTables.RECHECKED_ROWS)
        .groupBy("party", "kind")
        .agg(max("run_id").as("run_id"))
        .collectAsList();
  }

  /**
   * Fixes that hold for rows, as the last run on each row said: keys of rows and {@code fix_id}.
   */
  public Dataset<Row> fixes(InputKind kind, String party) {
    Dataset<Row> all =
        tables
            .read(MappingTables.RECHECKED_ROWS)
            .filter(col("kind").equalTo(kind.word()).and(col("party").equalTo(party)));
    return standingProblems(all, List.of(kind))
        .select(
            col("file_sha256"),
            coalesce(col("sheet"), lit("")).as("sheet"),
            col("row"),
            col(LANDED_RUN),
            col("fix_id"));
  }
}
