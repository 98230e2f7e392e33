package org.citeswarehouse.api.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.annual.Validated;

/** The problems of a report's lines, counted, with as many rows as a reader can use. */
final class FoundProblems {

  private record Kind(Direction direction, String rule, String value, String waived) {}

  private static final class Count {
    private final LineProblem first;
    private long lines;

    Count(LineProblem first) {
      this.first = first;
    }
  }

  private final Map<String, Long> errors = new TreeMap<>();
  private final Map<String, Long> warnings = new TreeMap<>();
  private final List<Validated.Offence> mended = new ArrayList<>();
  private final Map<Kind, Count> asked = new LinkedHashMap<>();
  private long more;
  private long moreAsked;
  private long namesNotJudged;

  /** Takes the problems of one line in. */
  void add(List<LineProblem> line) {
    String direction = ReportRequest.word(line.get(0).direction());
    if (line.stream().anyMatch(LineProblem::isError)) {
      errors.merge(direction, 1L, Long::sum);
    }
    if (line.stream().anyMatch(LineProblem::isOpenWarning)) {
      warnings.merge(direction, 1L, Long::sum);
    }
    line.forEach(this::keep);
  }

  /** Counts a line whose name could not be judged. */
  void nameNotJudged() {
    namesNotJudged++;
  }

  private void keep(LineProblem problem) {
    if (problem.isError()) {
      if (mended.size() < Validated.MOST) {
        mended.add(offence(problem, 1));
      } else {
        more++;
      }
      return;
    }
    Kind kind =
        new Kind(
            problem.direction(),
            problem.problem().rule().id(),
            problem.problem().value(),
            problem.waived());
    Count count = asked.get(kind);
    if (count == null && asked.size() >= Validated.MOST) {
      moreAsked++;
      return;
    }
    if (count == null) {
      count = new Count(problem);
      asked.put(kind, count);
    }
    count.lines++;
  }

  /** What was found so far; of what is asked about, that of most lines first. */
  Validated result() {
    return new Validated(
        errors,
        warnings,
        mended,
        more,
        asked.values().stream()
            .sorted(Comparator.comparingLong((Count c) -> c.lines).reversed())
            .map(count -> offence(count.first, count.lines))
            .toList(),
        moreAsked,
        namesNotJudged);
  }

  private static Validated.Offence offence(LineProblem p, long lines) {
    return new Validated.Offence(
        ReportRequest.word(p.direction()),
        p.issuingCountry(),
        p.permitNo(),
        p.lineNo(),
        lines,
        p.problem().rule().id(),
        p.problem().value(),
        p.problem().message(Locale.ENGLISH),
        p.problem().suggestion(Locale.ENGLISH),
        p.waived());
  }
}
