package org.citeswarehouse.jobs.build;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.warehouse.Program;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.OperationTables;

/**
 * Which Parties' last build still holds: same day, same program, same treatment of documents that
 * cross many times, no file landed and no decision made since.
 */
final class LastBuilds {

  private final List<Row> builds;

  LastBuilds(TableStore tables) {
    this.builds =
        tables
            .read(OperationTables.RUNS)
            .filter(col("command").equalTo("build"))
            .orderBy(col("run_id").desc())
            .select("run_id", "party", "as_of", "program", "many_crossings")
            .collectAsList();
  }

  /**
   * The day at which the last build of a Party before a decision judged states; null without any.
   *
   * @param decision one on the Party's register
   */
  LocalDate judgedAt(Decision decision) {
    return builds.stream()
        .filter(b -> b.isNullAt(1) || b.getString(1).equals(decision.party()))
        .filter(b -> b.getString(0).compareTo(DecidedLines.runTime(decision.at())) < 0)
        .findFirst()
        .map(LastBuilds::asOf)
        .orElse(null);
  }

  private static LocalDate asOf(Row build) {
    Object day = build.getAs("as_of");
    return day instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) day;
  }

  /**
   * Whether nothing has to be done.
   *
   * @param lastDecision the last run that took in a decision on the Party's register; blank without
   *     any
   */
  boolean holds(
      String party,
      LocalDate asOf,
      ManyCrossingsTreatment manyCrossings,
      FilesInForce files,
      String lastDecision) {
    return builds.stream()
        .filter(b -> b.isNullAt(1) || b.getString(1).equals(party))
        .findFirst()
        .filter(b -> asOf.equals(b.getAs("as_of")))
        .filter(b -> manyCrossings.word().equals(b.getAs("many_crossings")))
        .filter(b -> Program.FINGERPRINT.equals(b.getAs("program")))
        .filter(b -> b.getString(0).compareTo(files.lastLanding(party)) > 0)
        .filter(b -> b.getString(0).compareTo(lastDecision) >= 0)
        .isPresent();
  }
}
