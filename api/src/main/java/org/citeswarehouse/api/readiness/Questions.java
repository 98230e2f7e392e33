package org.citeswarehouse.api.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citeswarehouse.api.annual.ReportList;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;

/** The checks of a report, counted by what they ask. */
final class Questions {

  private static final List<Column> COLUMNS =
      List.of(
          Reading.made("check_code", ColumnType.TEXT),
          Reading.made("blocks", ColumnType.BOOLEAN),
          Reading.made("direction", ColumnType.TEXT),
          Reading.made("stake_unit", ColumnType.TEXT),
          Reading.made("records", ColumnType.BIGINT),
          Reading.made("without_quantity", ColumnType.BIGINT),
          Reading.made("stake", ColumnType.DECIMAL),
          Reading.made("accepted", ColumnType.BIGINT));

  private static final List<Column> MONTHS =
      List.of(Reading.made("month", ColumnType.TEXT), Reading.made("lines", ColumnType.BIGINT));

  private final Reading reading;
  private final ReportRequest request;

  Questions(Reading reading, ReportRequest request) {
    this.reading = reading;
    this.request = request;
  }

  /** Those that block, or those that do not, by check. */
  List<Readiness.Question> all(boolean blocking) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (List<Object> row : reading.list(COLUMNS, counted())) {
      if (row.get(1).equals(blocking)) {
        tallies.computeIfAbsent((String) row.get(0), code -> new Tally()).add(row);
      }
    }
    List<Readiness.Question> all = new ArrayList<>();
    tallies.forEach((code, tally) -> all.add(question(code, blocking, tally)));
    return all;
  }

  private static final class Tally {
    private long records;
    private long withoutQuantity;
    private long accepted;
    private final Map<String, BigDecimal> stakes = new TreeMap<>();
    private final TreeSet<String> directions = new TreeSet<>();

    void add(List<Object> row) {
      directions.add((String) row.get(2));
      records += (Long) row.get(4);
      withoutQuantity += (Long) row.get(5);
      accepted += (Long) row.get(7);
      if (row.get(6) != null) {
        String unit = row.get(3) == null ? "" : (String) row.get(3);
        stakes.merge(unit, (BigDecimal) row.get(6), BigDecimal::add);
      }
    }
  }

  private Readiness.Question question(String code, boolean blocking, Tally tally) {
    List<Readiness.Amount> amounts = new ArrayList<>();
    tally.stakes.forEach(
        (unit, sum) -> amounts.add(new Readiness.Amount(unit, sum.stripTrailingZeros())));
    List<String> lists = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    // Directions on different bases are different lists.
    boolean together = request.basisImports().equals(request.basisExports());
    for (String direction : together ? List.of("") : List.copyOf(tally.directions)) {
      ReportList listing =
          ReportList.of("report-checks", request, direction)
              .and("check", code)
              .and("blocks", Boolean.toString(blocking));
      lists.add(listing.address());
      commands.add(listing.command());
    }
    boolean gaps = code.equals(CheckCode.UNUSED_NOT_COVERED.name());
    return new Readiness.Question(
        code,
        tally.records,
        amounts,
        tally.withoutQuantity,
        said(code, "why"),
        way(code, blocking, tally.accepted),
        lists,
        commands,
        gaps ? months(blocking) : List.of());
  }

  /** A check that would block and does not was accepted, or leaves the report as it is. */
  private String way(String code, boolean blocking, long accepted) {
    if (blocking || !CheckCode.valueOf(code).blocks()) {
      return said(code, "way");
    }
    return Texts.of(accepted > 0 ? "readiness.accepted.way" : "readiness.told.way");
  }

  private String said(String code, String part) {
    String key = "readiness." + code + "." + part;
    return Texts.of(
        Texts.has(key) ? key : "readiness.OTHER." + part,
        request.party(),
        Integer.toString(request.year()));
  }

  private List<Readiness.Month> months(boolean blocking) {
    Sql sql =
        Sql.of("SELECT month, count(*) AS lines FROM (")
            .then("SELECT unnest(string_split(r.coverage_gaps, ';')) AS month FROM (")
            .then(checks())
            .then(") c JOIN ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(" r USING (party, issuing_country, permit_no, line_no)")
            .then(" WHERE check_code = 'UNUSED_NOT_COVERED' AND blocks = " + blocking)
            .then(" AND r.coverage_gaps IS NOT NULL) WHERE ")
            .then(Sql.of("starts_with(month, ?)", request.year() + "-"))
            .then(" GROUP BY month ORDER BY month");
    return reading.list(MONTHS, sql).stream()
        .map(row -> new Readiness.Month((String) row.get(0), (Long) row.get(1)))
        .toList();
  }

  private Sql counted() {
    return Sql.of("SELECT check_code, blocks, direction, stake_unit, count(*) AS records,")
        .then(" count(*) FILTER (WHERE stake_quantity IS NULL) AS without_quantity,")
        .then(" sum(stake_quantity) AS stake, count(accepted_by) AS accepted FROM (")
        .then(checks())
        .then(") GROUP BY ALL ORDER BY ALL");
  }

  private Sql checks() {
    return of(Direction.I).then(" UNION ALL ").then(of(Direction.E));
  }

  private Sql of(Direction direction) {
    return Sql.of("SELECT * FROM ")
        .then(reading.from(ReportTables.ANNUAL_REPORT_CHECKS))
        .then(
            Sql.of(
                " WHERE party = ? AND report_year = ? AND basis = ? AND direction = ?",
                request.party(),
                request.year(),
                request.basis(direction),
                ReportRequest.word(direction)));
  }
}
