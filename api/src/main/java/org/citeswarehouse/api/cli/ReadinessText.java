package org.citeswarehouse.api.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.readiness.Readiness;
import org.citeswarehouse.reports.annual.Decided;

/** Readiness as an officer reads it; the first line is the answer. */
final class ReadinessText {

  private final List<String> lines = new ArrayList<>();

  private ReadinessText() {}

  static List<String> lines(Readiness readiness) {
    ReadinessText text = new ReadinessText();
    text.head(readiness);
    text.questions("blocks", readiness.blocks());
    text.questions("told", readiness.told());
    text.decided(readiness.decided());
    text.submissions(readiness.submissions());
    return text.lines;
  }

  private void head(Readiness r) {
    say(r.ready() ? "readiness.ready" : "readiness.not-ready", inShort(r));
    say(
        "readiness.head",
        r.party(),
        Integer.toString(r.year()),
        r.basisImports(),
        r.lines().get("imports").toString(),
        r.basisExports(),
        r.lines().get("exports").toString());
    say(
        r.daysLeft() < 0 ? "readiness.due.past" : "readiness.due.left",
        r.dueOn(),
        Long.toString(Math.abs(r.daysLeft())));
  }

  /** How many records wait, and what blocks the report as a whole. */
  private static String inShort(Readiness r) {
    return Stream.concat(
            r.waiting() == 0 ? Stream.of() : Stream.of(Long.toString(r.waiting())),
            r.blocks().stream()
                .filter(q -> q.records() == 0)
                .map(q -> Texts.of("readiness." + q.check() + ".short")))
        .collect(Collectors.joining("; "));
  }

  private void questions(String heading, List<Readiness.Question> questions) {
    if (questions.isEmpty()) {
      return;
    }
    say("readiness." + heading);
    for (Readiness.Question q : questions) {
      say(
          q.records() == 0 ? "readiness.whole" : "readiness.one",
          q.check(),
          Long.toString(q.records()),
          stake(q));
      say("readiness.text", q.why());
      if (!q.months().isEmpty()) {
        say(
            "readiness.months",
            q.months().stream()
                .map(m -> m.month() + " (" + m.lines() + ")")
                .collect(Collectors.joining(", ")));
      }
      say("readiness.text", q.wayOut());
      q.commands().forEach(command -> say("readiness.text", command));
    }
  }

  private static String stake(Readiness.Question question) {
    if (question.atStake().isEmpty()) {
      return Texts.of("readiness.stake.unknown");
    }
    return question.atStake().stream()
        .map(a -> a.quantity().toPlainString() + " " + a.unit())
        .collect(Collectors.joining(", "));
  }

  private void decided(List<Decided> decisions) {
    if (!decisions.isEmpty()) {
      say("readiness.decided");
    }
    // What was decided alike for many is one line here; the lists have each.
    decisions.stream()
        .collect(
            Collectors.groupingBy(
                d -> List.of(d.action(), d.decidedBy(), d.reason(), d.effect()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .forEach(this::alike);
  }

  private void alike(List<Decided> decisions) {
    Decided d = decisions.get(0);
    if (decisions.size() == 1) {
      say(
          "readiness.decision",
          d.decidedAt(),
          d.action(),
          d.about(),
          d.decidedBy(),
          d.reason(),
          d.effect());
    } else {
      say(
          "readiness.decisions",
          d.decidedAt(),
          d.action(),
          d.about(),
          Integer.toString(decisions.size() - 1),
          d.decidedBy(),
          d.reason(),
          d.effect());
    }
  }

  private void submissions(List<Readiness.Frozen> frozen) {
    say(frozen.isEmpty() ? "readiness.not-frozen" : "readiness.frozen");
    frozen.forEach(
        f ->
            say(
                "readiness.version",
                Integer.toString(f.number()),
                Objects.requireNonNullElse(f.frozenAt(), "-"),
                Objects.requireNonNullElse(f.frozenBy(), "-"),
                f.standing().told()));
  }

  private void say(String key, Object... values) {
    lines.add(Texts.of(key, values));
  }
}
