package org.citeswarehouse.api.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Freezing;
import org.citeswarehouse.api.submission.Submission;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.Direction;

/**
 * Freezes a report in three steps: fill in, look once more, freeze. What is frozen is what was
 * looked at: the same run, after the same version.
 */
final class FreezeDesk {

  /** Forms that were done lately: two clicks arrive at the same time, and the second one waits. */
  private static final int REMEMBERED = 1000;

  private final Warehouse warehouse;
  private final Submissions submissions;
  private final Map<String, Object> desks = new ConcurrentHashMap<>();
  private final Cache<String, Integer> done =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  FreezeDesk(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.submissions = new Submissions(warehouse);
  }

  String form(Request request) {
    AskedReport asked = asked(request);
    return Templates.html(
        "report/freeze", Map.of("page", page(Reading.current(warehouse), asked, null)));
  }

  /** What will be frozen; the form once more where something is amiss. */
  String confirm(Request request) throws IOException {
    AskedReport asked = asked(request);
    Reading reading = Reading.current(warehouse);
    try {
      FreezePage form = page(reading, asked, null);
      refuseUnfit(reading, form);
      return Templates.html(
          "report/confirm", Map.of("page", ConfirmPage.of(reading, form, last(asked.report()))));
    } catch (Refusal refusal) {
      return Templates.html("report/freeze", Map.of("page", page(reading, asked, refusal)));
    }
  }

  Answer freeze(Request request, Form form) throws IOException {
    Map<String, String> words = new HashMap<>();
    Stream.concat(FreezePage.WORDS.stream(), Stream.of("basis-imports", "basis-exports"))
        .filter(word -> !form.text(word).isEmpty())
        .forEach(word -> words.put(word, form.text(word)));
    AskedReport asked =
        AskedReport.of(request.path("party"), request.path("year"), new Arguments(words));
    ReportRequest report = asked.report();
    String by = form.by();
    synchronized (desks.computeIfAbsent(report.party() + report.year(), key -> new Object())) {
      String once =
          String.join(
              "\n", report.party(), String.valueOf(report.year()), by, form.text(Forms.ONCE));
      Integer number = form.text(Forms.ONCE).isEmpty() ? null : done.getIfPresent(once);
      if (number == null) {
        Version made = freeze(asked, form, by);
        done.put(once, made.number());
        return Answer.goTo(
            asked.address().to("versions"),
            Texts.of("report.frozen", Integer.toString(made.number()), made.manifestSha256()));
      }
      return Answer.goTo(
          asked.address().to("versions"), Texts.of("report.frozen.once", Integer.toString(number)));
    }
  }

  private Version freeze(AskedReport asked, Form form, String by) throws IOException {
    Reading reading = Reading.current(warehouse);
    if (!reading.state().run().equals(form.needed("run"))) {
      throw Refusal.of(Kind.WRONG_INPUT, "report.moved");
    }
    refuseMeanwhile(asked.report(), form.needed("after"));
    String reason = form.text("reason");
    return new Freezing(submissions, reading)
        .freeze(
            asked.report(),
            by,
            form.text("note"),
            reason.isEmpty() ? Optional.empty() : Optional.of(reason),
            Instant.now());
  }

  /** Of two officers the later one looked at a report that had one version less. */
  private void refuseMeanwhile(ReportRequest report, String after) {
    List<Version> all = submissions.all(report.party(), report.year());
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    if (!Integer.toString(last).equals(after)) {
      Optional<Submission> said =
          all.isEmpty() ? Optional.empty() : all.get(all.size() - 1).submission();
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "report.meanwhile",
          report.party(),
          Integer.toString(report.year()),
          Integer.toString(last),
          said.map(Submission::frozenBy).orElse("-"),
          said.map(Submission::frozenAt).orElse("-"));
    }
  }

  private static AskedReport asked(Request request) {
    return AskedReport.of(request, "freeze", FreezePage.WORDS.toArray(String[]::new));
  }

  private int last(ReportRequest report) {
    List<Version> all = submissions.all(report.party(), report.year());
    return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
  }

  private FreezePage page(Reading reading, AskedReport asked, Refusal problem) {
    AnnualReports reports = new AnnualReports(reading);
    ReportRequest report = asked.report();
    AskedReport plain =
        AskedReport.of(report.party(), "%04d".formatted(report.year()), bases(report));
    boolean ready =
        reports.waiting(report) == 0 && reports.isYearOver(report) && !reports.isStale(report);
    return new FreezePage(
        asked.address(),
        report,
        FreezePage.said(asked.words(), "note"),
        FreezePage.said(asked.words(), "reason"),
        Overview.steps(
            asked.address(), Overview.readiness(warehouse, reading, plain).blocks(), true),
        !ready,
        Stream.of(Direction.I, Direction.E)
            .filter(direction -> reports.count(report, direction) == 0)
            .map(ReportRequest::word)
            .toList(),
        problem);
  }

  /** What is said of nil returns may be untrue, and is told beside the form and not instead. */
  private static Arguments bases(ReportRequest report) {
    return new Arguments(
        Map.of("basis-imports", report.basisImports(), "basis-exports", report.basisExports()));
  }

  private static void refuseUnfit(Reading reading, FreezePage form) {
    AnnualReports reports = new AnnualReports(reading);
    if (form.empty().size() == Direction.values().length && !form.asked().nilReturn()) {
      throw Refusal.of(Kind.WRONG_INPUT, "report.nil-needed");
    }
    reports.check(form.asked());
    reports.refuseEarlyNil(form.asked(), Day.today());
    if (form.needsReason() && form.reason().isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "report.reason");
    }
  }
}
