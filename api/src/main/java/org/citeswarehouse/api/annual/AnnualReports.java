package org.citeswarehouse.api.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.StaleParties;
import org.citeswarehouse.api.validation.WaivedBefore;
import org.citeswarehouse.api.validation.Waivers;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.report.UploadLayout;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.annual.AnnualReportPack;
import org.citeswarehouse.reports.annual.AnnualReportPdf;
import org.citeswarehouse.reports.annual.AnnualReportWorkbook;
import org.citeswarehouse.reports.annual.Validated;
import org.citeswarehouse.reports.table.Rows;

/** Annual reports as one state has them. */
public final class AnnualReports {

  private static final Table LINES = ReportTables.ANNUAL_REPORT_LINES;
  private static final Table CHECKS = ReportTables.ANNUAL_REPORT_CHECKS;

  @FunctionalInterface
  private interface Writing {
    void of(AnnualReportPack pack) throws IOException;
  }

  private final Reading reading;
  private final Map<List<String>, Validated> validated = new HashMap<>();

  /** Reads from one state. */
  public AnnualReports(Reading reading) {
    this.reading = reading;
  }

  /** Lines of one direction with exactly the columns of its upload file; the caller closes them. */
  public Rows upload(ReportRequest request) {
    Direction direction = request.oneDirection();
    check(request);
    return reading.rows(
        direction == Direction.I ? UploadLayout.imports() : UploadLayout.exports(),
        select(
            LINES,
            direction == Direction.I ? UploadLayout.imports() : UploadLayout.exports(),
            request,
            direction,
            key(LINES)));
  }

  /** All columns of the lines of one direction, or of both; the caller closes them. */
  public Rows lines(ReportRequest request) {
    check(request);
    Sql rows =
        request.direction().isPresent()
            ? where(LINES, request, request.direction().get())
            : both(LINES, request);
    return reading.rows(LINES.columns(), all(LINES, rows, key(LINES)));
  }

  /**
   * The lines of one direction with all their columns, in the order of the workbook.
   *
   * @param condition which of them
   */
  public Query listed(ReportRequest request, Direction direction, Sql condition) {
    return new Query(
        reading,
        LINES.columns(),
        where(LINES, request, direction).then(" AND ").then(condition),
        LINES.key().stream().map(LINES::column).toList());
  }

  /**
   * Writes the workbook; the stream is left open.
   *
   * @throws org.citeswarehouse.reports.table.SheetLimitException when a sheet cannot hold its rows
   */
  public void workbook(ReportRequest request, OutputStream out) throws IOException {
    AnnualReportWorkbook.requireRoom(
        count(where(LINES, request, Direction.I)),
        count(where(LINES, request, Direction.E)),
        count(both(CHECKS, request)),
        request.language());
    packed(request, pack -> AnnualReportWorkbook.write(pack, request.language(), out));
  }

  /** Writes cover and summary as PDF; the stream is left open. */
  public void summary(ReportRequest request, OutputStream out) throws IOException {
    packed(request, pack -> AnnualReportPdf.write(pack, request.language(), out));
  }

  private void packed(ReportRequest request, Writing writing) throws IOException {
    check(request);
    Optional<Validated> known = Optional.ofNullable(validated.get(validatedAs(request)));
    FoundProblems found = new FoundProblems();
    Optional<ReportValidation> judging =
        known.isPresent()
            ? Optional.empty()
            : Optional.of(new ReportValidation(reading, request, found::add, found::nameNotJudged));
    try (Rows imports = direction(request, Direction.I, judging);
        Rows exports = direction(request, Direction.E, judging);
        Rows checks = checks(request);
        Rows comparison = comparison(request)) {
      writing.of(
          new AnnualReportPack(
              new Covers(reading).of(request, asOf(request).orElseThrow()),
              imports,
              exports,
              checks,
              request.manufacturedSummed(),
              comparison,
              states(request),
              DecisionsOfYear.of(reading, request),
              () -> known.orElseGet(found::result)));
    }
    judging.ifPresent(j -> validated.put(validatedAs(request), found.result()));
  }

  /**
   * What the report waits for, both directions together: records of the checks that somebody has to
   * decide on, and lines that have to be mended. The one count of cover, front page, freezing and
   * readiness.
   */
  public long waiting(ReportRequest request) {
    return blocking(request) + broken(request).errors();
  }

  /** Records of the checks that somebody has to decide on. */
  public long blocking(ReportRequest request) {
    return reading.count(
        Sql.of("SELECT count(*) FROM (").then(both(CHECKS, request)).then(") WHERE blocks"));
  }

  /** Lines that break rules of validation, worked out once for a state. */
  public BrokenRules broken(ReportRequest request) {
    return reading.once(
        "broken rules " + validatedAs(request), BrokenRules.class, () -> count(request));
  }

  private BrokenRules count(ReportRequest request) {
    Validated result =
        validated.computeIfAbsent(
            validatedAs(request),
            key -> {
              FoundProblems found = new FoundProblems();
              problems(request, found::add, found::nameNotJudged);
              return found.result();
            });
    return new BrokenRules(
        result.withErrors(),
        result.withWarnings(),
        result.namesNotJudged(),
        waivedBefore(request, result));
  }

  /** Open warnings that were let stand for an earlier year, each once. */
  private List<WaivedBefore> waivedBefore(ReportRequest request, Validated result) {
    Waivers waivers = Waivers.of(Waiver.of(reading, request.party()));
    return result.asked().stream()
        .filter(offence -> offence.waived().isEmpty())
        .flatMap(
            offence ->
                waivers
                    .before(request.party(), offence.rule(), offence.value(), request.year())
                    .stream())
        .distinct()
        .toList();
  }

  /** Gives the problems of every line that has any, in the order of the lines. */
  void problems(ReportRequest request, Consumer<List<LineProblem>> to) {
    problems(request, to, () -> {});
  }

  private void problems(
      ReportRequest request, Consumer<List<LineProblem>> to, Runnable nameNotJudged) {
    Optional<ReportValidation> judging =
        Optional.of(new ReportValidation(reading, request, to, nameNotJudged));
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      try (Rows lines = direction(request, direction, judging)) {
        boolean more = lines.next();
        while (more) {
          more = lines.next();
        }
      }
    }
  }

  /** What the answer of the rules depends on. */
  private static List<String> validatedAs(ReportRequest request) {
    return List.of(
        request.party(),
        Integer.toString(request.year()),
        request.basisImports(),
        request.basisExports());
  }

  /**
   * Lines of the year as the page of permit lines counts them: of the year of trade, else of issue.
   */
  private Map<State, Long> states(ReportRequest request) {
    Map<State, Long> states = new EnumMap<>(State.class);
    reading
        .list(
            List.of(
                ReconciliationTables.RECONCILIATION.column("state"),
                Reading.made("lines", ColumnType.BIGINT)),
            Sql.of("SELECT state, count(*) AS lines FROM ")
                .then(reading.from(ReconciliationTables.RECONCILIATION))
                .then(
                    Sql.of(
                        " WHERE party = ? AND coalesce(trade_year, year(issue_date)) = ?"
                            + " GROUP BY ALL",
                        request.party(),
                        request.year())))
        .forEach(row -> states.put(State.valueOf((String) row.get(0)), (Long) row.get(1)));
    return states;
  }

  private Rows checks(ReportRequest request) {
    return reading.rows(
        CHECKS.columns(),
        all(CHECKS, both(CHECKS, request), "blocks DESC, check_code, " + key(CHECKS)));
  }

  private Rows comparison(ReportRequest request) {
    return ReportOutputs.comparison(
            reading, Sql.of("party = ? AND report_year = ?", request.party(), request.year()))
        .rows();
  }

  private Rows direction(
      ReportRequest request, Direction direction, Optional<ReportValidation> judging) {
    Rows lines =
        reading.rows(
            LINES.columns(), select(LINES, LINES.columns(), request, direction, key(LINES)));
    return judging.map(j -> j.judged(lines, direction)).orElse(lines);
  }

  /** Lines of one direction. */
  public long count(ReportRequest request, Direction direction) {
    return count(where(LINES, request, direction));
  }

  /** Rows of trade that partners report in a direction of which the report has no line; else 0. */
  public long reportedByPartnersAlone(ReportRequest request, Direction direction) {
    return count(request, direction) > 0 ? 0 : PartnerPreview.count(reading, request, direction);
  }

  /**
   * Checks that there is a report: no file without a line unless a nil return is asked for.
   *
   * @throws Refusal when the Party has no register here, when not a single line is there and no nil
   *     return is asked for, or when one is asked for, of the report or of a direction, which is
   *     not so or cannot be known yet
   */
  public void check(ReportRequest request) {
    refuseUnknownParty(request);
    refuseUntrueNil(request);
    if (count(both(LINES, request)) == 0 && !request.nilReturn()) {
      throw Refusal.of(
          Kind.NOT_FOUND, "report.nil-asked", request.party(), Integer.toString(request.year()));
    }
    asOf(request).ifPresent(day -> refuseEarlyNil(request, day));
  }

  /**
   * Refuses a nil return, of the report or of a direction, that is not so.
   *
   * @throws Refusal when there are lines, or something that crossed was left out
   */
  public void refuseUntrueNil(ReportRequest request) {
    new NilReturn(reading, request)
        .refuseUntrue(
            Map.of(
                Direction.I,
                count(request, Direction.I),
                Direction.E,
                count(request, Direction.E)));
  }

  /**
   * Refuses a nil return of a year of which something may still come.
   *
   * @param known day up to which something is known
   * @throws Refusal when the year is not over then
   */
  public void refuseEarlyNil(ReportRequest request, LocalDate known) {
    new NilReturn(reading, request).refuseEarly(known);
  }

  /** Whether the year was over at the day as of which the lines of the Party were judged. */
  public boolean isYearOver(ReportRequest request) {
    return asOf(request).map(new ReportYear(request.year())::isOverAt).orElse(true);
  }

  /** Whether files or decisions came in after the last build, which the report does not know. */
  public boolean isStale(ReportRequest request) {
    return StaleParties.of(reading).contains(request.party());
  }

  /**
   * The build that judges as the last one did: without a day it would be as of today, and what was
   * open then would be unused now.
   */
  public String sameBuild(ReportRequest request) {
    String build = "./cites build --party " + request.party();
    Instant finished = reading.state().finished();
    return asOf(request)
        .filter(day -> finished == null || day.isBefore(Day.of(finished)))
        .map(day -> build + " --as-of " + day)
        .orElse(build);
  }

  private long count(Sql rows) {
    return reading.count(Sql.of("SELECT count(*) FROM (").then(rows).then(")"));
  }

  /**
   * Refuses a Party that has no register here.
   *
   * @throws Refusal then, naming those that have
   */
  public void refuseUnknownParty(ReportRequest request) {
    Optional<String> known =
        reading.text(
            Sql.of("SELECT party FROM ")
                .then(reading.from(ReconciliationTables.RECONCILIATION))
                .then(Sql.of(" WHERE party = ? LIMIT 1", request.party())));
    if (known.isEmpty()) {
      String parties =
          reading
              .text(
                  Sql.of("SELECT string_agg(DISTINCT party, ', ' ORDER BY party) FROM ")
                      .then(reading.from(ReconciliationTables.RECONCILIATION)))
              .orElse("-");
      throw Refusal.of(Kind.NOT_FOUND, "party.none", request.party(), parties);
    }
  }

  /** The day at which the lines of a Party were judged; empty where it has none. */
  public Optional<LocalDate> asOf(ReportRequest request) {
    Sql day =
        Sql.of("SELECT max(as_of) FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(Sql.of(" WHERE party = ?", request.party()));
    return Optional.ofNullable(
        (LocalDate)
            reading
                .list(List.of(ReconciliationTables.RECONCILIATION.column("as_of")), day)
                .get(0)
                .get(0));
  }

  private Sql select(
      Table table, List<Column> columns, ReportRequest request, Direction direction, String order) {
    return Sql.of("SELECT " + Reading.list(columns) + " FROM (")
        .then(where(table, request, direction))
        .then(") ORDER BY " + order);
  }

  private static Sql all(Table table, Sql rows, String order) {
    return Sql.of("SELECT " + Reading.list(table.columns()) + " FROM (")
        .then(rows)
        .then(") ORDER BY " + order);
  }

  private Sql both(Table table, ReportRequest request) {
    return where(table, request, Direction.I)
        .then(" UNION ALL ")
        .then(where(table, request, Direction.E));
  }

  private Sql where(Table table, ReportRequest request, Direction direction) {
    return Sql.of("SELECT * FROM ")
        .then(reading.from(table))
        .then(
            Sql.of(
                " WHERE party = ? AND report_year = ? AND basis = ? AND direction = ?",
                request.party(),
                request.year(),
                request.basis(direction),
                ReportRequest.word(direction)));
  }

  private static String key(Table table) {
    return String.join(
        ", ", table.key().stream().map(column -> Sql.name(column) + " ASC NULLS FIRST").toList());
  }
}
