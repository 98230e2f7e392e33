package org.citeswarehouse.api.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.issue.Severity;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * The figures of one Party-year, each with the address of the rows it counts.
 *
 * @param reading what it reads
 * @param party code of the Party
 * @param year the year
 */
record FrontFigures(Reading reading, String party, int year) {

  private static final Column COUNT = Reading.made("count", ColumnType.BIGINT);
  private static final long PERCENT = 100;

  LocalDate asOf() {
    Table lines = ReconciliationTables.RECONCILIATION;
    Sql sql =
        Sql.of("SELECT max(as_of) FROM ")
            .then(reading.from(lines))
            .then(Sql.of(" WHERE party = ?", party));
    return (LocalDate) reading.list(List.of(lines.column("as_of")), sql).get(0).get(0);
  }

  List<FrontPage.Figure> headlines() {
    String lines = "/reconciliation?" + words();
    String findings =
        Arrays.stream(Finding.values()).map(Finding::name).collect(Collectors.joining(","));
    String items = "/matches?" + words();
    return List.of(
        figure("lines", count(lines("")), lines),
        figure(
            "used",
            count(
                lines(
                    " AND state IN ('USED', 'PART_USED', 'OVER_USED', 'VOID_USED', 'INCOMPARABLE')")),
            lines + "&state=USED,PART_USED,OVER_USED,VOID_USED,INCOMPARABLE"),
        figure(
            "over",
            count(lines(" AND state IN ('OVER_USED', 'VOID_USED')")),
            lines + "&state=OVER_USED,VOID_USED"),
        figure(
            "findings", count(lines(" AND findings IS NOT NULL")), lines + "&finding=" + findings),
        figure("items", count(items("")), items),
        figure(
            "matched",
            count(items(" AND permit_no IS NOT NULL")),
            items + "&method=EXACT,NORMALISED,NEAR,ATTRIBUTE"),
        figure(
            "problems",
            problems().stream().mapToLong(FrontPage.Problem::count).sum(),
            "/rejects?party=" + party));
  }

  long blocking() {
    return new AnnualReports(reading).waiting(report());
  }

  /** Whether the year was over at the day at which states are judged. */
  boolean isYearOver() {
    return new AnnualReports(reading).isYearOver(report());
  }

  private ReportRequest report() {
    return ReportRequest.of(
        new Arguments(Map.of("party", party, "year", String.format(Locale.ROOT, "%04d", year))));
  }

  List<FrontPage.StateLines> states() {
    Table table = ReconciliationTables.RECONCILIATION;
    Sql sql = Sql.of("SELECT state, count(*)").then(lines(" GROUP BY ALL"));
    List<List<Object>> rows = reading.list(List.of(table.column("state"), COUNT), sql);
    rows.sort(Comparator.comparing(row -> State.valueOf((String) row.get(0))));
    long all = rows.stream().mapToLong(row -> (Long) row.get(1)).sum();
    List<FrontPage.StateLines> states = new ArrayList<>();
    for (List<Object> row : rows) {
      String state = (String) row.get(0);
      long lines = (Long) row.get(1);
      long share = Math.round((double) PERCENT * lines / all);
      states.add(
          new FrontPage.StateLines(
              state, lines, share, "/reconciliation?" + words() + "&state=" + state));
    }
    return states;
  }

  List<FrontPage.Problem> problems() {
    Table table = RegisterTables.REJECTS;
    Sql sql =
        Sql.of("SELECT code, severity, count(*) AS problems")
            .then(from(table))
            .then(Sql.of(" WHERE party = ? GROUP BY ALL ORDER BY problems DESC, code", party));
    return reading
        .list(List.of(table.column("code"), table.column("severity"), COUNT), sql)
        .stream()
        .map(r -> new FrontPage.Problem((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
        .sorted(Comparator.comparing(p -> Severity.valueOf(p.severity())))
        .toList();
  }

  private String words() {
    return "party=" + party + "&year=" + year;
  }

  private Sql from(Table table) {
    return Sql.of(" FROM ").then(reading.from(table));
  }

  private Sql lines(String more) {
    return from(ReconciliationTables.RECONCILIATION)
        .then(
            Sql.of(" WHERE party = ? AND coalesce(trade_year, year(issue_date)) = ?", party, year))
        .then(more);
  }

  private Sql items(String more) {
    return from(ReconciliationTables.MATCHES)
        .then(Sql.of(" WHERE party = ? AND year(registration_date) = ?", party, year))
        .then(more);
  }

  private long count(Sql from) {
    return reading.count(Sql.of("SELECT count(*)").then(from));
  }

  private static FrontPage.Figure figure(String name, long value, String href) {
    return new FrontPage.Figure(Texts.of("front.number." + name), value, href);
  }
}
