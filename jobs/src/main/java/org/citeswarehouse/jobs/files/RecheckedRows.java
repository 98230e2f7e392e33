package org.citeswarehouse.jobs.files;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;

/**
 * Which of several rows of silver that come from one row of a file stands: that of the last run
 * which checked it. Silver only grows (docs/adr/0009), so the others are still there.
 */
public final class RecheckedRows {

  /** The run that landed the file of a row, whichever run checked the row last. */
  public static final String LANDED_RUN = "landed_run";

  private static final Column SAME_KIND = col("kind").equalTo(col("k_kind"));

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
    return standing(rows, kinds, lit(true), lit(false));
  }

  /**
   * Problems of some kinds of files that stand, with {@link #LANDED_RUN}. What the landing told of
   * the file as a whole stands whichever run checked the row last.
   */
  public Dataset<Row> standingProblems(Dataset<Row> problems, List<InputKind> kinds) {
    Object[] ofFile =
        Arrays.stream(IssueCode.values()).filter(IssueCode::ofFile).map(Enum::name).toArray();
    return standing(problems, kinds, SAME_KIND, col("code").isin(ofFile));
  }

  private Dataset<Row> standing(
      Dataset<Row> rows, List<InputKind> kinds, Column sameKind, Column stays) {
    if (!tables.versions().containsKey(MappingTables.RECHECKED_ROWS.name())) {
      return rows.withColumn(LANDED_RUN, col("run_id"));
    }
    Dataset<Row> last =
        lastRuns(kinds)
            .select(
                col("party").as("k_party"),
                col("kind").as("k_kind"),
                col("file_sha256").as("k_sha256"),
                col("sheet").as("k_sheet"),
                col("row").as("k_row"),
                col("run_id").as("k_run"),
                col(LANDED_RUN).as("k_landed"));
    return rows.join(
            broadcast(last),
            col("file_sha256")
                .equalTo(col("k_sha256"))
                .and(col("row").equalTo(col("k_row")))
                .and(coalesce(col("sheet"), lit("")).equalTo(col("k_sheet")))
                .and(col("party").equalTo(col("k_party")))
                .and(sameKind),
            "left")
        // Greater: the same bytes landed once more after that check.
        .filter(col("k_run").isNull().or(col("run_id").geq(col("k_run"))).or(stays))
        .withColumn(
            LANDED_RUN,
            when(col("run_id").equalTo(col("k_run")), col("k_landed")).otherwise(col("run_id")))
        .drop("k_party", "k_kind", "k_sha256", "k_sheet", "k_row", "k_run", "k_landed");
  }

  /** Of each row that was checked again, the last run that did. */
  private Dataset<Row> lastRuns(List<InputKind> kinds) {
    return tables
        .read(MappingTables.RECHECKED_ROWS)
        .filter(col("kind").isin(kinds.stream().map(InputKind::word).toArray()))
        .groupBy(
            col("party"),
            col("kind"),
            col("file_sha256"),
            coalesce(col("sheet"), lit("")).as("sheet"),
            col("row"))
        .agg(max("run_id").as("run_id"), max(LANDED_RUN).as(LANDED_RUN));
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
    return standing(all, List.of(kind), SAME_KIND, lit(false))
        .select(
            col("file_sha256"),
            coalesce(col("sheet"), lit("")).as("sheet"),
            col("row"),
            col(LANDED_RUN),
            col("fix_id"));
  }
}
