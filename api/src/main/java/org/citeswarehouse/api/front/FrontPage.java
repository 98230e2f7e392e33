package org.citeswarehouse.api.front;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.report.ReportYear;

/**
 * What the front page shows. Everything that comes from tables is worked out once for a state and
 * for those who see the same of it; each request only looks at the calendar and at what was frozen.
 *
 * @param officer whether who asks is an officer, who has work to do
 * @param chosen the Party and year that is shown; none where nothing is reconciled yet
 * @param choices all that may be chosen
 * @param tasks what is to be done, what comes first at the head
 * @param due the day by which the report is due
 * @param daysLeft days until then; below zero where it has passed
 * @param submitted number of the last version frozen; 0 for none
 * @param year figures of the Party and year
 * @param holdings what the warehouse holds
 * @param run the run all figures come from
 */
public record FrontPage(
    boolean officer,
    PartyYear chosen,
    List<PartyYear> choices,
    List<Task> tasks,
    LocalDate due,
    long daysLeft,
    int submitted,
    YearFigures year,
    Holdings holdings,
    String run) {

  private record Choices(List<PartyYear> all) {}

  static FrontPage of(Warehouse warehouse, Reading reading, Request request) {
    boolean officer = Access.OFFICER.allows(request.viewer(), "");
    List<PartyYear> choices =
        reading
            .once("front choices", Choices.class, () -> new Choices(PartyYears.of(reading)))
            .all();
    PartyYear chosen = PartyYears.chosen(choices, request.arguments());
    Holdings holdings =
        reading.once("front holdings", Holdings.class, () -> Holdings.of(warehouse, reading));
    YearFigures figures =
        reading.once(
            "front figures " + chosen.query(),
            YearFigures.class,
            () -> YearFigures.of(reading, chosen.party(), chosen.year()));
    LocalDate due = new ReportYear(chosen.year()).due();
    int submitted = chosen.isKnown() ? submitted(warehouse, chosen) : 0;
    // Not inside of what is worked out once: the rules are worked out once themselves.
    long waiting = chosen.isKnown() && officer ? figures.blocking() + broken(reading, chosen) : 0;
    return new FrontPage(
        officer,
        chosen,
        choices,
        Task.of(chosen, figures, holdings, waiting, submitted),
        due,
        ChronoUnit.DAYS.between(Day.today(), due),
        submitted,
        figures,
        holdings,
        reading.state().run());
  }

  private static long broken(Reading reading, PartyYear chosen) {
    return new AnnualReports(reading)
        .broken(
            ReportRequest.of(
                new Arguments(
                    Map.of("party", chosen.party(), "year", "%04d".formatted(chosen.year())))))
        .errors();
  }

  private static int submitted(Warehouse warehouse, PartyYear chosen) {
    List<Version> all = new Submissions(warehouse).all(chosen.party(), chosen.year());
    return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
  }
}
