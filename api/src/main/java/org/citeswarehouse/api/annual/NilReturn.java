package org.citeswarehouse.api.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;

/**
 * Whether it can be said of a report, or of one direction, that no trade occurred: only where no
 * line tells of any, and nothing that crossed was left out, even if somebody accepted that.
 *
 * @param reading what it reads
 * @param request the report, and of what it is said
 */
record NilReturn(Reading reading, ReportRequest request) {

  /** Left out though it crossed: items of no line, lines in no comparable unit, many crossings. */
  private static final String CROSSED =
      "(check_code IN ('ARRIVAL_WITHOUT_DOCUMENT', 'INCOMPARABLE', 'LINE_UNDECIDED')"
          + " OR (check_code = 'MANY_CROSSINGS' AND NOT reported AND traded_quantity > 0))";

  private static final List<Column> COLUMNS =
      List.of(
          ReportTables.ANNUAL_REPORT_CHECKS.column("check_code"),
          Reading.made("records", ColumnType.BIGINT),
          Reading.made("accepted", ColumnType.BIGINT));

  /**
   * Refuses what is not so.
   *
   * @param lines lines of the report by direction
   * @throws Refusal when there are lines, or something that crossed was left out
   */
  void refuseUntrue(Map<Direction, Long> lines) {
    String year = Integer.toString(request.year());
    long all = lines.values().stream().mapToLong(Long::longValue).sum();
    if (request.nilReturn() && all > 0) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "report.not-nil", request.party(), year, Long.toString(all));
    }
    for (Direction direction : request.nil()) {
      String word = ReportRequest.word(direction);
      if (lines.get(direction) > 0) {
        throw Refusal.of(
            Kind.WRONG_INPUT,
            "report.not-nil-direction",
            request.party(),
            year,
            Long.toString(lines.get(direction)),
            word,
            Texts.of("report.direction." + word));
      }
      String crossed = crossed(direction);
      if (!crossed.isEmpty()) {
        throw Refusal.of(
            Kind.WRONG_INPUT,
            "report.nil-crossed",
            request.party(),
            year,
            word,
            crossed,
            ReportList.of("report-checks", request, word).command(),
            Texts.of("report.direction." + word));
      }
    }
  }

  /**
   * Refuses what cannot be known yet.
   *
   * @param known day up to which something is known
   * @throws Refusal when it is said of a year that is not over then
   */
  void refuseEarly(LocalDate known) {
    if (!request.nil().isEmpty() && !new ReportYear(request.year()).isOverAt(known)) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "report.nil-early",
          request.party(),
          Integer.toString(request.year()),
          known.toString());
    }
  }

  private String crossed(Direction direction) {
    Sql sql =
        Sql.of("SELECT check_code, count(*) AS records, count(*) FILTER (WHERE NOT blocks)")
            .then(" AS accepted FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_CHECKS))
            .then(
                Sql.of(
                    " WHERE party = ? AND report_year = ? AND basis = ? AND direction = ? AND ",
                    request.party(),
                    request.year(),
                    request.basis(direction),
                    ReportRequest.word(direction)))
            .then(CROSSED + " GROUP BY ALL ORDER BY ALL");
    return reading.list(COLUMNS, sql).stream()
        .map(
            row ->
                Texts.of(
                    "report.nil-crossed.one",
                    Texts.said("report.step", (String) row.get(0)),
                    row.get(1).toString(),
                    row.get(2).toString()))
        .collect(Collectors.joining(", "));
  }
}
