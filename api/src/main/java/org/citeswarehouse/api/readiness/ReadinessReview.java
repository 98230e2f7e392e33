package org.citeswarehouse.api.readiness;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.BrokenRules;
import org.citeswarehouse.api.annual.DecisionsOfYear;
import org.citeswarehouse.api.annual.ReportList;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.submission.Standing;
import org.citeswarehouse.api.submission.Submission;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.validation.WaivedBefore;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.ReportYear;
import org.citeswarehouse.model.table.RegisterTables;

/** Looks at an annual report as somebody does who is about to send it. */
public final class ReadinessReview {

  /** The words of a report that readiness is about. */
  public static final List<String> WORDS =
      List.of(
          "party",
          "year",
          "basis",
          "basis-imports",
          "basis-exports",
          "nil-return",
          "nil-imports",
          "nil-exports");

  /** Calls that are shown; the lists of {@code ./cites validate --warnings} have all. */
  private static final int OFFERED = 20;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final Reading reading;
  private final Submissions submissions;

  /** Looks at what one state says, and at what was submitted so far. */
  public ReadinessReview(Reading reading, Submissions submissions) {
    this.reading = reading;
    this.submissions = submissions;
  }

  /**
   * Whether the report can be sent.
   *
   * @param today the day from which the days to the deadline are counted
   * @throws org.citeswarehouse.api.problem.Refusal when the Party has no register here, or when it
   *     is asked about a nil return that is not so
   */
  public Readiness of(ReportRequest request, LocalDate today) {
    AnnualReports reports = new AnnualReports(reading);
    reports.refuseUnknownParty(request);
    reports.refuseUntrueNil(request);
    Map<String, Long> lines = new TreeMap<>();
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      lines.put(ReportRequest.word(direction), reports.count(request, direction));
    }
    Questions questions = new Questions(reading, request);
    List<Readiness.Question> told = new ArrayList<>(questions.all(false));
    told.addAll(unread(request));
    told.addAll(partners(request, reports));
    BrokenRules broken = reports.broken(request);
    told.addAll(validation(request, "VALIDATION_WARNINGS", broken.warnings()));
    told.addAll(waivedBefore(request, broken.waivedBefore()));
    if (broken.namesNotJudged() > 0) {
      told.add(told("NAMES_NOT_JUDGED", broken.namesNotJudged(), request, List.of(), List.of()));
    }
    List<Readiness.Question> blocks = new ArrayList<>(questions.all(true));
    blocks.addAll(validation(request, "VALIDATION_ERRORS", broken.errors()));
    if (!reports.isYearOver(request)) {
      blocks.add(told("YEAR_NOT_OVER", 0, request, List.of(), List.of()));
    }
    if (reports.isStale(request)) {
      blocks.add(told("BUILD_NEEDED", 0, request, List.of(), List.of()));
    }
    blocks.addAll(nothing(request, lines));
    String build = reports.sameBuild(request);
    LocalDate due = new ReportYear(request.year()).due();
    return new Readiness(
        request.party(),
        request.year(),
        request.basisImports(),
        request.basisExports(),
        blocks.isEmpty(),
        reports.waiting(request),
        due.toString(),
        ChronoUnit.DAYS.between(today, due),
        reports.asOf(request).map(LocalDate::toString).orElse(null),
        reading.state().run(),
        lines,
        blocks.stream().map(q -> q.building(request.party(), build)).toList(),
        told.stream().map(q -> q.building(request.party(), build)).toList(),
        DecisionsOfYear.of(reading, request),
        submissions.all(request.party(), request.year()).stream()
            .map(ReadinessReview::frozen)
            .toList());
  }

  private static Readiness.Frozen frozen(Version version) {
    Standing standing = version.standingWithFiles();
    return new Readiness.Frozen(
        version.number(),
        version.submission().map(Submission::frozenAt).orElse(null),
        version.submission().map(Submission::frozenBy).orElse(null),
        standing.isIntact(),
        standing);
  }

  /** The answer as JSON; numbers are plain and never rounded. */
  public static String json(Readiness readiness) {
    try {
      return JSON.writeValueAsString(readiness);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of files that could not be used; which year they are of is not known. */
  private List<Readiness.Question> unread(ReportRequest request) {
    long rows =
        reading.count(
            Sql.of("SELECT count(*) FROM (SELECT DISTINCT file_sha256, sheet, \"row\" FROM ")
                .then(reading.from(RegisterTables.REJECTS))
                .then(
                    Sql.of(
                        " WHERE party = ? AND severity IN ('HELD', 'REJECTED'))",
                        request.party())));
    return rows == 0
        ? List.of()
        : List.of(
            told(
                "ROWS_NOT_USED",
                rows,
                request,
                List.of("/v1/rejects?party=" + request.party() + "&severity=HELD,REJECTED"),
                List.of(
                    "./cites export rejects --party "
                        + request.party()
                        + " --severity HELD,REJECTED --out records.csv")));
  }

  /** Lines that break rules of validation, in lists that have a row a line and rule. */
  private static List<Readiness.Question> validation(
      ReportRequest request, String code, long lines) {
    if (lines == 0) {
      return List.of();
    }
    List<String> lists = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    boolean together = request.basisImports().equals(request.basisExports());
    for (String direction : together ? List.of("") : List.of("imports", "exports")) {
      ReportList all = ReportList.of("report-validation", request, direction);
      ReportList list =
          code.equals("VALIDATION_ERRORS")
              ? all.and("level", "PRIMARY")
              : all.and("level", "SECONDARY,ADDED").and("waived", "false");
      lists.add(list.address());
      commands.add(list.command());
    }
    if (code.equals("VALIDATION_WARNINGS")) {
      commands.addAll(warnings(request));
    }
    return List.of(told(code, lines, request, lists, commands));
  }

  /** Warnings that were let stand for an earlier year, each with the call that does it again. */
  private static List<Readiness.Question> waivedBefore(
      ReportRequest request, List<WaivedBefore> warnings) {
    return warnings.isEmpty()
        ? List.of()
        : List.of(
            told(
                "WAIVED_BEFORE",
                warnings.size(),
                request,
                List.of(),
                warnings.stream().limit(OFFERED).map(WaivedBefore::call).toList()));
  }

  /** A row a warning and no more, which is what decisions are made on. */
  private static List<String> warnings(ReportRequest request) {
    List<String> commands = new ArrayList<>();
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      String word = ReportRequest.word(direction);
      commands.add(
          "./cites export annual-report --party %s --year %d --basis %s --direction %s --out %s.csv"
              .formatted(request.party(), request.year(), request.basis(direction), word, word));
      commands.add(
          "./cites validate %1$s.csv --party %2$s --perspective %3$s --out %1$s-checked.csv --warnings warnings-%1$s.csv"
              .formatted(word, request.party(), direction));
    }
    return commands;
  }

  /** A report of nothing is sent on purpose or not at all. */
  private static List<Readiness.Question> nothing(ReportRequest request, Map<String, Long> lines) {
    boolean any = lines.values().stream().anyMatch(count -> count > 0);
    return any || request.nilReturn()
        ? List.of()
        : List.of(told("NO_LINES", 0, request, List.of(), List.of()));
  }

  /** Trade that partners report in a direction without a line, where a report denies it. */
  private static List<Readiness.Question> partners(ReportRequest request, AnnualReports reports) {
    long rows = 0;
    List<String> lists = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      long found = reports.reportedByPartnersAlone(request, direction);
      if (found > 0) {
        String word = ReportRequest.word(direction);
        Object[] words = {request.party(), request.year(), request.basis(direction), word};
        rows += found;
        lists.add("/v1/report-partners?party=%s&year=%d&basis=%s&direction=%s".formatted(words));
        commands.add(
            "./cites export report-partners --party %s --year %d --basis %s --direction %s"
                    .formatted(words)
                + (" --out partners-" + word + ".csv"));
      }
    }
    return rows == 0
        ? List.of()
        : List.of(told("PARTNERS_REPORT_TRADE", rows, request, lists, commands));
  }

  private static Readiness.Question told(
      String code, long records, ReportRequest request, List<String> lists, List<String> commands) {
    Object[] values = {request.party(), Integer.toString(request.year())};
    return new Readiness.Question(
        code,
        records,
        List.of(),
        records,
        Texts.of("readiness." + code + ".why", values),
        Texts.of("readiness." + code + ".way", values),
        lists,
        commands,
        List.of());
  }
}
