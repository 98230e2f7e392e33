package org.citeswarehouse.api.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.readiness.Readiness;
import org.citeswarehouse.api.readiness.ReadinessReview;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.CheckCode;

/**
 * The first page of a report: how it stands, and what is to be done until it can be sent.
 *
 * @param report which report
 * @param readiness whether it can be sent
 * @param blocks what blocks it
 * @param told what is told and blocks nothing
 * @param done what is settled, in sentences
 * @param totals what it holds, imports first
 * @param run the run it was read from
 */
public record Overview(
    ReportAddress report,
    Readiness readiness,
    List<Step> blocks,
    List<Step> told,
    List<String> done,
    List<Totals> totals,
    String run) {

  private static final String BUILD = "BUILD_NEEDED";

  static Overview of(Warehouse warehouse, Reading reading, AskedReport asked) {
    ReportAddress report = asked.address();
    Readiness readiness = readiness(warehouse, reading, asked);
    return new Overview(
        report,
        readiness,
        steps(report, readiness.blocks(), true),
        steps(report, readiness.told(), false),
        done(readiness),
        Stream.of(Direction.I, Direction.E)
            .map(direction -> Totals.of(reading, asked.report(), direction))
            .toList(),
        reading.state().run());
  }

  static Readiness readiness(Warehouse warehouse, Reading reading, AskedReport asked) {
    return new ReadinessReview(reading, new Submissions(warehouse)).of(asked.report(), Day.today());
  }

  static List<Step> steps(
      ReportAddress report, List<Readiness.Question> questions, boolean blocking) {
    // Before anything else is decided the figures have to be those of all files.
    return questions.stream()
        .sorted(Comparator.comparing(q -> !q.check().equals(BUILD)))
        .map(q -> Step.of(report, q, blocking))
        .toList();
  }

  /** The day by which it is due. */
  public LocalDate due() {
    return LocalDate.parse(readiness.dueOn());
  }

  /** Whether a build is needed before the figures are those of all files and decisions. */
  public boolean needsBuild() {
    return blocks.stream().anyMatch(step -> step.code().equals(BUILD));
  }

  /** The last version frozen; null where none is. */
  public Readiness.Frozen last() {
    List<Readiness.Frozen> all = readiness.submissions();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** What would stand among the steps if it were not settled. */
  private static List<String> done(Readiness readiness) {
    Set<String> open =
        Stream.concat(readiness.blocks().stream(), readiness.told().stream())
            .map(Readiness.Question::check)
            .collect(Collectors.toSet());
    Set<String> blocks =
        readiness.blocks().stream().map(Readiness.Question::check).collect(Collectors.toSet());
    List<String> done = new ArrayList<>();
    if (!open.contains("YEAR_NOT_OVER") && readiness.asOf() != null) {
      done.add(
          Texts.of(
              "report.done.year",
              Integer.toString(readiness.year()),
              Written.day(LocalDate.parse(readiness.asOf()))));
    }
    if (!open.contains(BUILD)) {
      done.add(Texts.of("report.done.build"));
    }
    if (!open.contains("ROWS_NOT_USED")) {
      done.add(Texts.of("report.done.rows"));
    }
    if (Stream.of(CheckCode.values()).map(CheckCode::name).noneMatch(blocks::contains)) {
      done.add(Texts.of("report.done.records"));
    }
    if (!open.contains("VALIDATION_ERRORS")) {
      done.add(Texts.of("report.done.rules"));
    }
    if (!readiness.decided().isEmpty()) {
      done.add(Texts.of("report.done.decided", Written.number(readiness.decided().size())));
    }
    return done;
  }
}
