package org.citeswarehouse.api.snapshot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;

/**
 * The Parties whose registers, evidence, names or decisions changed after their last build, so that
 * what is made from them does not know it yet.
 */
public final class StaleParties {

  /** The commands whose rows a build takes in, as a list in SQL. Waivers change no table of it. */
  private static final String INPUT =
      Stream.concat(
              Stream.of("decide", "fix"),
              InputKind.offered().stream()
                  .filter(InputKind::awaitsBuild)
                  .map(kind -> "ingest " + kind.word()))
          .map(Database::text)
          .collect(Collectors.joining(", "));

  private StaleParties() {}

  /** Those by what a reading says of runs. */
  public static List<String> of(Reading reading) {
    Sql stale =
        Sql.of("WITH r AS (SELECT party, command, coalesce(changed, true) AS changed, run_id FROM ")
            .then(reading.state().runs())
            .then("), i AS (SELECT party, run_id FROM r WHERE changed AND command IN (" + INPUT)
            .then(")), b AS (SELECT party, run_id FROM r WHERE command = 'build')")
            .then(
                " SELECT DISTINCT p.party FROM i p JOIN i ON i.party IS NULL OR i.party = p.party")
            .then(" WHERE NOT EXISTS (FROM b WHERE b.run_id > i.run_id")
            .then(
                " AND (b.party IS NULL OR b.party = p.party)) AND p.party IS NOT NULL ORDER BY 1");
    return reading.list(List.of(OperationTables.RUNS.column("party")), stale).stream()
        .map(row -> (String) row.get(0))
        .toList();
  }
}
