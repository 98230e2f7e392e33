package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;

/** Open problems: those that one file shows, and those that only all files together show. */
public final class Rejects {

  private Rejects() {}

  /**
   * Writes the open problems of some kinds of files of some Parties again.
   *
   * @param files the files in force, whose problems are open
   * @param parties Parties; a null stands for files of no Party
   * @param between problems that only several files together show; none for some kinds
   */
  public static void replace(
      TableStore tables,
      FilesInForce files,
      List<InputKind> kinds,
      List<String> parties,
      List<Dataset<Row>> between) {
    String[] words = kinds.stream().map(InputKind::word).toArray(String[]::new);
    Dataset<Row> problems =
        files.onlyProblems(
            ofKinds(tables.read(RegisterTables.ROW_ISSUES), words).filter(ofParties(parties)),
            kinds);
    for (Dataset<Row> more : between) {
      problems = problems.unionByName(more);
    }
    tables.replace(
        RegisterTables.REJECTS,
        problems,
        1,
        Map.of("party", parties, "kind", Arrays.asList(words)));
  }

  private static Dataset<Row> ofKinds(Dataset<Row> problems, String... words) {
    return problems.filter(col("kind").isin((Object[]) words));
  }

  private static org.apache.spark.sql.Column ofParties(List<String> parties) {
    return parties.stream()
        .map(party -> col("party").eqNullSafe(lit(party)))
        .reduce(org.apache.spark.sql.Column::or)
        .orElseThrow();
  }
}
