package org.citeswarehouse.api.secretariat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.secretariat.ReportingPage.Line;
import org.citeswarehouse.api.secretariat.ReportingPage.Standing;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * Who reported a year, when, and on which basis, as far as this warehouse knows: reports that were
 * frozen here, report files that were received, and reporters of the published trade data, which do
 * not tell when they reported. Due day: Resolution Conf. 11.17, 31 October of the year after.
 */
final class Reporting {

  /** The Union's members report for themselves, so that nothing is missed from it. */
  private static final String REPORTS_BY_MEMBERS = "EU";

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("party", "Code of the Party."),
          Column.integer("year", "Year of the trade."),
          Column.text("standing", "ON_TIME, LATE, DAY_UNKNOWN, NOT_DUE or MISSING."),
          Column.date("due_on", "Day it was due."),
          Column.date("came_on", "Day it was first frozen or received here."),
          Column.bigint("days", "Days after the day it was due; below zero before."),
          Column.integer("version", "Last version frozen here."),
          Column.text("basis_exports", "actual or issued."),
          Column.text("basis_imports", "actual or issued."),
          Column.bigint("export_rows", "Rows of the trade data it reported as exporter."),
          Column.bigint("import_rows", "Rows of the trade data it reported as importer."));

  private final Reading reading;
  private final Submissions submissions;
  private final LocalDate today;

  Reporting(Reading reading, Submissions submissions, LocalDate today) {
    this.reading = reading;
    this.submissions = submissions;
    this.today = today;
  }

  /** A Party and a year of its report. */
  private record Reported(String party, int year) {}

  /** The years of the trade data and of reports, the last one first. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    Sql all =
        Sql.of("SELECT DISTINCT \"year\" AS y FROM ")
            .then(reading.from(TradeTables.COMPTAB))
            .then(" WHERE \"year\" IS NOT NULL");
    reading.list(List.of(number("y")), all).forEach(row -> years.add((Integer) row.get(0)));
    submissions.all().forEach(version -> years.add(version.year()));
    received().keySet().forEach(key -> years.add(key.year()));
    return years.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** Reports of a year: of all who were Parties at its end, and of whoever else reported. */
  List<Line> of(int year) {
    Map<String, long[]> traded = traded(year);
    Map<Reported, LocalDate> received = received();
    Map<String, List<Version>> frozen = new HashMap<>();
    for (Version version : submissions.all()) {
      if (version.year() == year && version.submission().isPresent()) {
        frozen.computeIfAbsent(version.party(), p -> new ArrayList<>()).add(version);
      }
    }
    Map<String, Line> lines = new TreeMap<>();
    List<String> parties = new ArrayList<>(traded.keySet());
    parties.addAll(frozen.keySet());
    received.keySet().stream()
        .filter(key -> key.year() == year)
        .forEach(key -> parties.add(key.party()));
    Countries.parties().stream()
        .filter(party -> !party.code().equals(REPORTS_BY_MEMBERS))
        .filter(party -> wasParty(party, year))
        .forEach(party -> parties.add(party.code()));
    for (String party : parties) {
      lines.put(
          party,
          line(
              party,
              year,
              traded.getOrDefault(party, new long[2]),
              received.get(new Reported(party, year)),
              frozen.getOrDefault(party, List.of())));
    }
    return List.copyOf(lines.values());
  }

  /** The same as rows for a download. */
  Rows rows(int year) {
    List<List<Object>> rows = new ArrayList<>();
    for (Line line : of(year)) {
      List<Object> row = new ArrayList<>();
      row.add(line.party());
      row.add(line.year());
      row.add(line.standing().name());
      row.add(new ReportYear(year).due());
      row.add(line.came());
      row.add(line.days());
      row.add(line.version() == 0 ? null : line.version());
      row.add(line.basisExports().isEmpty() ? null : line.basisExports());
      row.add(line.basisImports().isEmpty() ? null : line.basisImports());
      row.add(line.exportRows());
      row.add(line.importRows());
      rows.add(row);
    }
    return new ListRows(COLUMNS, rows);
  }

  private Line line(
      String party, int year, long[] traded, LocalDate received, List<Version> versions) {
    LocalDate came = received;
    String exports = "";
    String imports = "";
    int last = 0;
    for (Version version : versions) {
      var submission = version.submission().orElseThrow();
      LocalDate day = submission.frozen().map(Day::of).orElse(null);
      came = came == null || (day != null && day.isBefore(came)) ? day : came;
      if (version.number() > last) {
        last = version.number();
        exports = submission.basisExports();
        imports = submission.basisImports();
      }
    }
    LocalDate due = new ReportYear(year).due();
    Long days = came == null ? null : ChronoUnit.DAYS.between(due, came);
    Standing standing;
    if (came != null) {
      standing = days > 0 ? Standing.LATE : Standing.ON_TIME;
    } else if (traded[0] + traded[1] > 0) {
      standing = Standing.DAY_UNKNOWN;
    } else {
      standing = today.isAfter(due) ? Standing.MISSING : Standing.NOT_DUE;
    }
    return new Line(
        party, year, standing, came, days, last, exports, imports, traded[0], traded[1]);
  }

  private static boolean wasParty(Country party, int year) {
    return party.inForceSince() != null && party.inForceSince().getYear() <= year;
  }

  /** Rows of the newest release by who reported them, as exporter and as importer. */
  private Map<String, long[]> traded(int year) {
    Sql sql =
        Sql.of(
                "SELECT CASE reporter_type WHEN 'E' THEN exporter ELSE importer END AS reporter,"
                    + " reporter_type AS side, count(*) AS n FROM ")
            .then(reading.from(TradeTables.SHIPMENTS))
            .then(Sql.of(" WHERE \"year\" = ?", year))
            .then(release())
            .then(" GROUP BY ALL");
    Map<String, long[]> traded = new TreeMap<>();
    List<Column> columns =
        List.of(
            Reading.made("reporter", ColumnType.TEXT),
            Reading.made("side", ColumnType.TEXT),
            Reading.made("n", ColumnType.BIGINT));
    for (List<Object> row : reading.list(columns, sql)) {
      if (row.get(0) != null) {
        traded
                .computeIfAbsent((String) row.get(0), p -> new long[2])[
                "E".equals(row.get(1)) ? 0 : 1] +=
            (Long) row.get(2);
      }
    }
    return traded;
  }

  private Sql release() {
    return ReleaseFilter.newest(reading)
        .map(release -> Sql.of(" AND release = ?", release))
        .orElse(Sql.of(""));
  }

  /** First day at which a file of a Party's report of a year was received, by Party and year. */
  private Map<Reported, LocalDate> received() {
    Sql sql =
        Sql.of(
                "SELECT l.party, coalesce(l.report_year, l.\"year\") AS y,"
                    + " epoch_us(min(f.landed_at)) AS d FROM ")
            .then(reading.from(ReportTables.RECEIVED_REPORT_LINES))
            .then(" l JOIN ")
            .then(reading.from(OperationTables.FILES))
            .then(
                " f ON f.sha256 = l.file_sha256 AND coalesce(f.party, l.party) = l.party WHERE coalesce(l.report_year, l.\"year\")"
                    + " IS NOT NULL AND l.party IS NOT NULL GROUP BY ALL");
    Map<Reported, LocalDate> received = new HashMap<>();
    List<Column> columns =
        List.of(
            Reading.made("party", ColumnType.TEXT),
            number("y"),
            Reading.made("d", ColumnType.TIMESTAMP));
    for (List<Object> row : reading.list(columns, sql)) {
      received.put(
          new Reported((String) row.get(0), (Integer) row.get(1)), Day.of((Instant) row.get(2)));
    }
    return received;
  }

  private static Column number(String name) {
    return Reading.made(name, ColumnType.INTEGER);
  }
}
