package org.citeswarehouse.api.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * Figures of one Party and year.
 *
 * @param year the year
 * @param asOf day at which states were judged; null where none was
 * @param states permit lines by state, in the order of the states
 * @param items customs items of the year
 * @param matched those of them that belong to a permit line
 * @param rowsNotUsed rows held or rejected, of all years
 * @param filesWithProblems files that they stand in
 * @param questions questions in the queue about the year
 * @param blockingQuestions those of them that hold up the report
 * @param decisionsWaiting decisions whose subject is not there now
 * @param blocking records of the report that wait for a decision, on basis actual
 * @param coverage which offices delivered
 */
public record YearFigures(
    int year,
    LocalDate asOf,
    List<StateLines> states,
    long items,
    long matched,
    long rowsNotUsed,
    long filesWithProblems,
    long questions,
    long blockingQuestions,
    long decisionsWaiting,
    long blocking,
    CoverageGrid coverage) {

  /**
   * Permit lines of one state.
   *
   * @param state the state
   * @param lines how many
   * @param findings those of them with findings
   */
  public record StateLines(State state, long lines, long findings) {}

  private static final Column ONE = Reading.made("one", ColumnType.BIGINT);
  private static final Column OTHER = Reading.made("other", ColumnType.BIGINT);

  static YearFigures of(Reading reading, String party, int year) {
    if (party.isEmpty()) {
      return new YearFigures(year, null, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, CoverageGrid.NONE);
    }
    List<Long> items =
        two(
            reading,
            Sql.of("SELECT count(*), count(permit_no) FROM ")
                .then(reading.from(ReconciliationTables.MATCHES))
                .then(Sql.of(" WHERE party = ? AND year(registration_date) = ?", party, year)));
    List<Long> rows =
        two(
            reading,
            Sql.of(
                    "SELECT count(DISTINCT (file_sha256, coalesce(sheet, ''), \"row\")),"
                        + " count(DISTINCT file_sha256) FROM ")
                .then(reading.from(RegisterTables.REJECTS))
                .then(Sql.of(" WHERE party = ? AND severity IN ('HELD', 'REJECTED')", party)));
    List<Long> questions =
        two(
            reading,
            Sql.of("SELECT count(*), count(*) FILTER (WHERE blocks) FROM ")
                .then(reading.from(DecisionTables.WORK_QUEUE))
                .then(Sql.of(" WHERE party = ? AND report_year = ?", party, year)));
    List<Long> open =
        two(
            reading,
            Sql.of("SELECT (SELECT count(*) FROM ")
                .then(reading.from(DecisionTables.DECISION_EFFECTS))
                .then(Sql.of(" WHERE party = ? AND effect = 'WAITING'), count(*) FROM ", party))
                .then(reading.from(ReportTables.ANNUAL_REPORT_CHECKS))
                .then(
                    Sql.of(
                        " WHERE party = ? AND report_year = ? AND basis = 'actual' AND blocks",
                        party,
                        year)));
    return new YearFigures(
        year,
        asOf(reading, party),
        states(reading, party, year),
        items.get(0),
        items.get(1),
        rows.get(0),
        rows.get(1),
        questions.get(0),
        questions.get(1),
        open.get(0),
        open.get(1),
        CoverageGrid.of(reading, party, year));
  }

  private static LocalDate asOf(Reading reading, String party) {
    Column day = ReconciliationTables.RECONCILIATION.column("as_of");
    Sql sql =
        Sql.of("SELECT max(as_of) FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(Sql.of(" WHERE party = ?", party));
    return (LocalDate) reading.list(List.of(day), sql).get(0).get(0);
  }

  private static List<StateLines> states(Reading reading, String party, int year) {
    Sql sql =
        Sql.of("SELECT state, count(*), count(findings) FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(
                Sql.of(
                    " WHERE party = ? AND coalesce(trade_year, year(issue_date)) = ?"
                        + " GROUP BY state",
                    party,
                    year));
    List<StateLines> states = new ArrayList<>();
    reading
        .list(List.of(ReconciliationTables.RECONCILIATION.column("state"), ONE, OTHER), sql)
        .forEach(
            row ->
                states.add(
                    new StateLines(
                        State.valueOf((String) row.get(0)), (Long) row.get(1), (Long) row.get(2))));
    states.sort(Comparator.comparing(StateLines::state));
    return states;
  }

  private static List<Long> two(Reading reading, Sql sql) {
    List<Object> row = reading.list(List.of(ONE, OTHER), sql).get(0);
    return List.of((Long) row.get(0), (Long) row.get(1));
  }

  /** Whether the year was over at the day at which states were judged. */
  public boolean isYearOver() {
    return asOf == null || new ReportYear(year).isOverAt(asOf);
  }

  /** Lines of some states; of all where none is named. */
  public long lines(State... wanted) {
    List<State> of = List.of(wanted);
    return states.stream()
        .filter(s -> of.isEmpty() || of.contains(s.state()))
        .mapToLong(StateLines::lines)
        .sum();
  }

  /** Lines with findings. */
  public long withFindings() {
    return states.stream().mapToLong(StateLines::findings).sum();
  }

  /** Share of a state in percent of all lines. */
  public long share(StateLines state) {
    return Math.round(100.0 * state.lines() / lines());
  }
}
