package org.citeswarehouse.api.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.api.catalogue.Runs;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.reports.chart.ChartName;

/**
 * What the front page shows: one Party-year at a glance.
 *
 * @param party code of the Party; blank where there is none yet
 * @param partyName its name
 * @param year the year
 * @param asOf day at which states are judged; null where none was
 * @param choices the Party-years there are
 * @param figures headline numbers with where they lead
 * @param blocking records that hold up the report
 * @param yearOver whether the year was over at that day
 * @param states permit lines by state
 * @param charts names and titles of the charts
 * @param problems open problems by severity and code
 * @param trade names of the trade statistics
 * @param runs last runs
 * @param stale Parties whose files or decisions came in after their last build
 * @param run the run all figures come from
 * @param finished when that run ended
 */
public record FrontPage(
    String party,
    String partyName,
    int year,
    LocalDate asOf,
    List<PartyYear> choices,
    List<Figure> figures,
    long blocking,
    boolean yearOver,
    List<StateLines> states,
    List<Chart> charts,
    List<Problem> problems,
    List<String> trade,
    List<Runs.Run> runs,
    List<String> stale,
    String run,
    Instant finished) {

  /** A figure, what it counts, and the address of what it counts. */
  public record Figure(String label, long value, String href) {}

  /** Permit lines of one state, and their share of all in percent. */
  public record StateLines(String state, long lines, long share, String href) {}

  /** A chart by name and title. */
  public record Chart(String name, String title) {}

  /** How often a problem stands in the files. */
  public record Problem(String code, String severity, long count) {}

  private static final int RUNS = 6;

  static FrontPage of(Warehouse warehouse, Reading reading, Arguments arguments) {
    arguments.refuseOthers("/", List.of("party", "year"));
    List<PartyYear> choices = PartyYears.of(reading);
    PartyYear choice = PartyYears.chosen(choices, arguments);
    FrontFigures figures = new FrontFigures(reading, choice.party(), choice.year());
    return new FrontPage(
        choice.party(),
        choice.partyName(),
        choice.year(),
        figures.asOf(),
        choices,
        figures.headlines(),
        choice.party().isEmpty() ? 0 : figures.blocking(),
        choice.party().isEmpty() || figures.isYearOver(),
        figures.states(),
        Arrays.stream(ChartName.values())
            .map(c -> new Chart(c.word(), Texts.of("chart." + c.word() + ".title")))
            .toList(),
        figures.problems(),
        TradeOutputs.all().stream().map(Output::name).toList(),
        Runs.last(warehouse, RUNS),
        Runs.stale(warehouse),
        reading.state().run(),
        reading.state().finished());
  }
}
