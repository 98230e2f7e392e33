package org.citeswarehouse.api.catalogue;

import java.time.Instant;
import java.util.List;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.StaleParties;
import org.citeswarehouse.api.snapshot.Warehouse;
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
    return StaleParties.of(warehouse.log());
  }
}
