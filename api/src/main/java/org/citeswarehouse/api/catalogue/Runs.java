package org.citeswarehouse.api.catalogue;

import java.time.Instant;
import java.util.List;
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
    return warehouse.runs(COLUMNS, most).stream()
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

  /** Whether files came in after the last build, so that gold does not know them yet. */
  public static boolean stale(Warehouse warehouse) {
    return last(warehouse, 1).stream().anyMatch(run -> "ingest".equals(run.command()));
  }
}
