package org.citeswarehouse.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;

/** The last runs. */
public final class Runs {

  /**
   * A finished run.
   *
   * @param id identifier
   * @param command ingest or build
   * @param party Party it was for; null for all
   * @param finished when it ended
   * @param read rows read; null where it read none
   * @param accepted rows accepted
   * @param held rows held
   * @param rejected rows rejected
   */
  public record Run(
      String id,
      String command,
      String party,
      Instant finished,
      Long read,
      Long accepted,
      Long held,
      Long rejected) {}

  private static final List<Column> COLUMNS =
      List.of(
              "run_id",
              "command",
              "party",
              "finished_at",
              "rows_read",
              "rows_accepted",
              "rows_held",
              "rows_rejected")
          .stream()
          .map(OperationTables.RUNS::column)
          .toList();

  /** The commands whose rows a build takes in, as a list in SQL. */
  private static final String INPUT =
      Stream.concat(
              Stream.of("decide"),
              InputKind.offered().stream()
                  .filter(InputKind::awaitsBuild)
                  .map(kind -> "ingest " + kind.word()))
          .map(Database::text)
          .collect(Collectors.joining(", "));

  private Runs() {}

  /** The last runs, newest first. */
  public static List<Run> last(Warehouse warehouse, int most) {
    Reading log = warehouse.log();
    Sql newest =
        Sql.of("SELECT " + Reading.list(COLUMNS) + " FROM ")
            .then(log.from(OperationTables.RUNS))
            .then(" ORDER BY run_id DESC LIMIT " + most);
    return log.list(COLUMNS, newest).stream()
        .map(
            row ->
                new Run(
                    (String) row.get(0),
                    (String) row.get(1),
                    (String) row.get(2),
                    (Instant) row.get(3),
                    (Long) row.get(4),
                    (Long) row.get(5),
                    (Long) row.get(6),
                    (Long) row.get(7)))
        .toList();
  }

  /**
   * The Parties whose registers, evidence, names or decisions changed after their last build, so
   * that what is made from them does not know it yet.
   */
  public static List<String> stale(Warehouse warehouse) {
    Reading log = warehouse.log();
    Sql runs = log.from(OperationTables.RUNS);
    Sql stale =
        Sql.of("WITH r AS (SELECT party, command, coalesce(changed, true) AS changed, run_id FROM ")
            .then(runs)
            .then("), i AS (SELECT party, run_id FROM r WHERE changed AND command IN (" + INPUT)
            .then(")), b AS (SELECT party, run_id FROM r WHERE command = 'build')")
            .then(
                " SELECT DISTINCT p.party FROM i p JOIN i ON i.party IS NULL OR i.party = p.party")
            .then(" WHERE NOT EXISTS (FROM b WHERE b.run_id > i.run_id")
            .then(
                " AND (b.party IS NULL OR b.party = p.party)) AND p.party IS NOT NULL ORDER BY 1");
    return log.list(List.of(OperationTables.RUNS.column("party")), stale).stream()
        .map(row -> (String) row.get(0))
        .toList();
  }
}
