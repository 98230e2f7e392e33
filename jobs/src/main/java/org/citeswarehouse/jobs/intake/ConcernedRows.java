package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of one kind and Party that are to be checked again, and the fixes that hold for each. */
public final class ConcernedRows {

  /** Columns that tell a row from every other of its kind and Party. */
  static final String[] KEY = {"file_sha256", "sheet", "row"};

  /** Name of the column with the fixes of a row, joined by blanks in their order. */
  static final String FIXES = "fixes";

  private static final String FIX = "fix_id";

  private final Dataset<Row> entries;
  private final Set<String> undoings;

  /**
   * Rows to check again.
   *
   * @param entries keys of rows, each with a fix that holds for it or the undoing it is checked for
   * @param undoings identifiers of undoings
   */
  ConcernedRows(Dataset<Row> entries, Set<String> undoings) {
    this.entries = entries;
    this.undoings = undoings;
  }

  /** Keys of rows, each once. */
  static Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(KEY[0], KEY[1], KEY[2]).distinct();
  }

  /** Keys of rows, each with a fix that holds for it or the undoing it is checked for. */
  Dataset<Row> entries() {
    return entries;
  }

  /** Rows by file. */
  Map<String, Long> byFile() {
    return counted(keys(entries), "file_sha256");
  }

  /** Rows by fix or undoing. */
  public Map<String, Long> byFix() {
    return counted(entries, FIX);
  }

  /** Keys of rows with all fixes that hold for them. */
  Dataset<Row> withFixes() {
    return entries
        .groupBy(KEY[0], KEY[1], KEY[2])
        .agg(
            concat_ws(
                    " ",
                    sort_array(collect_set(when(not(col(FIX).isin(undoings.toArray())), col(FIX)))))
                .as(FIXES));
  }

  private static Map<String, Long> counted(Dataset<Row> rows, String column) {
    Map<String, Long> counts = new HashMap<>();
    rows.groupBy(column)
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(r -> counts.put(r.getString(0), r.getLong(1)));
    return counts;
  }
}
