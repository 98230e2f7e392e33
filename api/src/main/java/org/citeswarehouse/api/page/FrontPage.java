package org.citeswarehouse.api.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.catalogue.Runs;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.chart.ChartName;

/**
 * What the front page shows: one Party-year at a glance.
 *
 * @param party code of the Party; blank where there is none yet
 * @param partyName its name
 * @param year the year
 * @param choices the Party-years there are
 * @param figures headline numbers with where they lead
 * @param charts names and titles of the charts
 * @param problems open problems by code
 * @param runs last runs
 * @param run the run all figures come from
 */
public record FrontPage(
    String party,
    String partyName,
    int year,
    List<Choice> choices,
    List<Figure> figures,
    List<Chart> charts,
    List<Problem> problems,
    List<Runs.Run> runs,
    String run) {

  /** A Party-year, with how many lines of its report there are. */
  public record Choice(String party, int year, long lines) {}

  /** A figure, what it counts, and the address of what it counts. */
  public record Figure(String label, long value, String href) {}

  /** A chart by name and title. */
  public record Chart(String name, String title) {}

  /** How often a problem stands in the files. */
  public record Problem(String code, String severity, long count) {}

  private static final int RUNS = 6;

  static FrontPage of(Warehouse warehouse, Reading reading, Arguments arguments) {
    arguments.refuseOthers("/", List.of("party", "year"));
    List<Choice> choices = choices(reading);
    Choice most =
        choices.stream()
            .reduce((a, b) -> b.lines() > a.lines() ? b : a)
            .orElse(new Choice("", 0, 0));
    String party = arguments.find("party").orElse(most.party());
    int year = arguments.find("year").map(FrontPage::year).orElse(most.year());
    refuseUnknown(choices, party, year);
    List<Chart> charts = new ArrayList<>();
    for (ChartName chart : ChartName.values()) {
      charts.add(new Chart(chart.word(), Texts.of("chart." + chart.word() + ".title")));
    }
    return new FrontPage(
        party,
        Countries.find(party).map(Country::name).orElse(party),
        year,
        choices,
        numbers(reading, party, year),
        charts,
        problems(reading, party),
        Runs.last(warehouse, RUNS),
        reading.state().run());
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "year", text, Texts.of("filter.years"));
    }
    return Integer.parseInt(text);
  }

  private static void refuseUnknown(List<Choice> choices, String party, int year) {
    if (!choices.isEmpty()
        && choices.stream().noneMatch(c -> c.party().equals(party) && c.year() == year)) {
      String known =
          choices.stream().map(c -> c.party() + " " + c.year()).collect(Collectors.joining(", "));
      throw Refusal.of(Kind.NOT_FOUND, "front.none", party + " " + year, known);
    }
  }

  private static List<Choice> choices(Reading reading) {
    Sql sql =
        Sql.of("SELECT party, report_year, count(*) AS lines FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
            .then(" WHERE basis = 'actual' GROUP BY ALL ORDER BY party, report_year");
    List<Column> columns =
        List.of(
            ReportTables.ANNUAL_REPORT_LINES.column("party"),
            ReportTables.ANNUAL_REPORT_LINES.column("report_year"),
            Reading.made("lines", ColumnType.BIGINT));
    return reading.list(columns, sql).stream()
        .map(row -> new Choice((String) row.get(0), (Integer) row.get(1), (Long) row.get(2)))
        .toList();
  }

  private static List<Figure> numbers(Reading reading, String party, int year) {
    String of = "party=" + party + "&year=" + year;
    Sql lines =
        Sql.of("SELECT count(*) FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(
                Sql.of(
                    " WHERE party = ? AND coalesce(trade_year, year(issue_date)) = ?",
                    party,
                    year));
    Sql matches =
        Sql.of("SELECT count(*) FROM ")
            .then(reading.from(ReconciliationTables.MATCHES))
            .then(Sql.of(" WHERE party = ? AND year(registration_date) = ?", party, year));
    Sql checks =
        Sql.of("SELECT count(*) FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_CHECKS))
            .then(
                Sql.of(
                    " WHERE party = ? AND report_year = ? AND basis = 'actual' AND blocks",
                    party,
                    year));
    List<Figure> numbers = new ArrayList<>();
    numbers.add(number(reading, "lines", lines, "/reconciliation?" + of));
    numbers.add(
        number(
            reading,
            "used",
            lines.then(" AND state IN ('USED', 'PART_USED', 'OVER_USED', 'VOID_USED')"),
            "/reconciliation?" + of + "&state=USED,PART_USED,OVER_USED,VOID_USED"));
    numbers.add(
        number(
            reading,
            "over",
            lines.then(" AND state IN ('OVER_USED', 'VOID_USED')"),
            "/reconciliation?" + of + "&state=OVER_USED,VOID_USED"));
    numbers.add(
        number(
            reading,
            "findings",
            lines.then(" AND findings IS NOT NULL"),
            "/reconciliation?"
                + of
                + "&finding="
                + String.join(",", Arrays.stream(Finding.values()).map(Finding::name).toList())));
    numbers.add(number(reading, "items", matches, "/matches?" + of));
    numbers.add(
        number(
            reading,
            "matched",
            matches.then(" AND permit_no IS NOT NULL"),
            "/matches?" + of + "&method=EXACT,NORMALISED,NEAR,ATTRIBUTE"));
    numbers.add(
        number(reading, "blocking", checks, "/v1/annual-reports/" + party + "/" + year + ".xlsx"));
    return numbers;
  }

  private static Figure number(Reading reading, String name, Sql sql, String href) {
    return new Figure(Texts.of("front.number." + name), reading.count(sql), href);
  }

  private static List<Problem> problems(Reading reading, String party) {
    Sql sql =
        Sql.of("SELECT code, severity, count(*) AS problems FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(
                Sql.of(
                    " WHERE (party = ? OR party IS NULL)"
                        + " GROUP BY ALL ORDER BY problems DESC, code",
                    party));
    List<Column> columns =
        List.of(
            RegisterTables.REJECTS.column("code"),
            RegisterTables.REJECTS.column("severity"),
            Reading.made("problems", ColumnType.BIGINT));
    return reading.list(columns, sql).stream()
        .map(row -> new Problem((String) row.get(0), (String) row.get(1), (Long) row.get(2)))
        .toList();
  }
}
