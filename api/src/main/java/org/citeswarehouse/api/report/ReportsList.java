package org.citeswarehouse.api.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * The reports that somebody may see, the newest year first.
 *
 * @param parties codes of the Parties that have a register here
 * @param years reports
 * @param lastYear the last year that is over, which is most likely asked for
 */
public record ReportsList(List<String> parties, List<Year> years, int lastYear) {

  /**
   * A report and how it stands.
   *
   * @param report which
   * @param lines lines on basis actual
   * @param decisions records that wait for a decision
   * @param broken lines that break rules; empty where that was not looked at
   * @param due 31 October after the year
   * @param daysLeft days until then; below zero where it has passed
   * @param submitted the last version frozen, if one is
   */
  public record Year(
      ReportAddress report,
      long lines,
      long decisions,
      OptionalLong broken,
      LocalDate due,
      long daysLeft,
      Optional<Version> submitted) {

    /** What waits; empty where the rules were not looked at and nothing else is known to wait. */
    public OptionalLong waiting() {
      return broken.isPresent() ? OptionalLong.of(decisions + broken.getAsLong()) : broken;
    }
  }

  private record Key(String party, int year) {}

  private record Count(long lines, long decisions) {}

  /** Rules are worked out over every line of a report: for so many, when nobody asked for one. */
  private static final int JUDGED = 4;

  static ReportsList of(Warehouse warehouse, Reading reading, LocalDate today) {
    Map<Key, Count> counts = counts(reading);
    Map<Key, Version> versions = versions(warehouse);
    versions.keySet().forEach(key -> counts.putIfAbsent(key, new Count(0, 0)));
    List<Key> newest =
        counts.keySet().stream()
            .sorted(Comparator.comparing(Key::year).reversed().thenComparing(Key::party))
            .toList();
    AnnualReports reports = new AnnualReports(reading);
    List<Year> years = new ArrayList<>();
    int judged = 0;
    for (Key key : newest) {
      Optional<Version> version = Optional.ofNullable(versions.get(key));
      OptionalLong broken = OptionalLong.empty();
      if (version.isEmpty() && judged++ < JUDGED) {
        broken = OptionalLong.of(reports.broken(request(key)).errors());
      }
      years.add(year(key, counts.get(key), broken, version, today));
    }
    return new ReportsList(parties(reading), years, today.getYear() - 1);
  }

  private static Year year(
      Key key, Count count, OptionalLong broken, Optional<Version> version, LocalDate today) {
    LocalDate due = new ReportYear(key.year()).due();
    return new Year(
        ReportAddress.of(request(key)),
        count.lines(),
        count.decisions(),
        broken,
        due,
        ChronoUnit.DAYS.between(today, due),
        version);
  }

  private static ReportRequest request(Key key) {
    return ReportRequest.of(
        new Arguments(Map.of("party", key.party(), "year", "%04d".formatted(key.year()))));
  }

  private static Map<Key, Count> counts(Reading reading) {
    Column party = ReportTables.ANNUAL_REPORT_LINES.column("party");
    Column year = ReportTables.ANNUAL_REPORT_LINES.column("report_year");
    Column lines = Reading.made("lines", ColumnType.BIGINT);
    Column decisions = Reading.made("decisions", ColumnType.BIGINT);
    Sql sql =
        Sql.of("SELECT party, report_year, CAST(sum(lines) AS BIGINT) AS lines,")
            .then(" CAST(sum(decisions) AS BIGINT) AS decisions FROM (")
            .then("SELECT party, report_year, count(*) AS lines, 0 AS decisions FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
            .then(" WHERE basis = 'actual' GROUP BY ALL UNION ALL")
            .then(" SELECT party, report_year, 0, count(*) FILTER (WHERE blocks) FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_CHECKS))
            .then(" WHERE basis = 'actual' GROUP BY ALL)")
            .then(" WHERE report_year BETWEEN 1 AND 9999 GROUP BY ALL");
    Map<Key, Count> counts =
        new TreeMap<>(Comparator.comparing(Key::party).thenComparing(Key::year));
    reading
        .list(List.of(party, year, lines, decisions), sql)
        .forEach(
            row ->
                counts.put(
                    new Key((String) row.get(0), (Integer) row.get(1)),
                    new Count((Long) row.get(2), (Long) row.get(3))));
    return counts;
  }

  /** The last version of each report; files beside the tables are held against who asks here. */
  private static Map<Key, Version> versions(Warehouse warehouse) {
    Map<Key, Version> versions =
        new TreeMap<>(Comparator.comparing(Key::party).thenComparing(Key::year));
    new Submissions(warehouse)
        .all().stream()
            .filter(version -> warehouse.sight().sees(version.party()))
            .forEach(version -> versions.put(new Key(version.party(), version.year()), version));
    return versions;
  }

  static List<String> parties(Reading reading) {
    return reading
        .list(
            List.of(ReconciliationTables.RECONCILIATION.column("party")),
            Sql.of("SELECT DISTINCT party FROM ")
                .then(reading.from(ReconciliationTables.RECONCILIATION))
                .then(" ORDER BY party"))
        .stream()
        .map(row -> (String) row.get(0))
        .toList();
  }
}
