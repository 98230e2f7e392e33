package org.citeswarehouse.api.secretariat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.report.ReportYear;

/**
 * Who reported a year.
 *
 * @param years years to choose from; empty where nothing is here yet
 * @param year the year shown; 0 where there is none
 * @param counts how many reports stand how
 * @param lines one a Party, by name
 * @param dueOn day the reports were due
 * @param run the run the trade data come from
 */
public record ReportingPage(
    List<Integer> years,
    int year,
    List<Count> counts,
    List<Line> lines,
    LocalDate dueOn,
    String run) {

  /** How a report stands. */
  public enum Standing {
    /** Came by the day it was due. */
    ON_TIME,
    /** Came later. */
    LATE,
    /** Stands in the published trade data, which do not tell when it came. */
    DAY_UNKNOWN,
    /** Nothing of it is here, and it is not due yet. */
    NOT_DUE,
    /** Nothing of it is here. */
    MISSING
  }

  /**
   * One Party's report of one year.
   *
   * @param party code of the Party
   * @param year year of the trade
   * @param standing how it stands
   * @param came the day it was first frozen or received; null where none is known
   * @param days days after the day it was due, below zero before; null where no day is known
   * @param version last version that was frozen here; 0 for none
   * @param basisExports actual, issued, or blank where it is not known
   * @param basisImports likewise
   * @param exportRows rows of the trade data that the Party reported as exporter
   * @param importRows rows that it reported as importer
   */
  public record Line(
      String party,
      int year,
      Standing standing,
      LocalDate came,
      Long days,
      int version,
      String basisExports,
      String basisImports,
      long exportRows,
      long importRows) {}

  /** How many reports stand in one way. */
  public record Count(String standing, long reports) {}

  static ReportingPage of(Reading reading, Reporting reports, Arguments arguments) {
    List<Integer> years = reports.years();
    int year = year(years, arguments);
    List<Line> lines =
        reports.of(year).stream()
            .sorted(
                Comparator.comparing(
                    line -> CodeNames.COUNTRY.name(line.party()), CodeNames.order()))
            .toList();
    List<Count> counts =
        Arrays.stream(Standing.values())
            .map(s -> new Count(s.name(), lines.stream().filter(l -> l.standing() == s).count()))
            .filter(count -> count.reports() > 0)
            .toList();
    return new ReportingPage(
        years, year, counts, lines, new ReportYear(year).due(), reading.state().run());
  }

  /** The year asked for; else the last one there is. */
  static int year(List<Integer> years, Arguments arguments) {
    arguments.refuseOthers("reporting", List.of("year"));
    String asked = arguments.find("year").orElse(null);
    if (asked == null) {
      return years.isEmpty() ? Day.today().getYear() - 1 : years.get(0);
    }
    if (years.stream().noneMatch(year -> Integer.toString(year).equals(asked))) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "filter.value",
          "year",
          asked,
          years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return Integer.parseInt(asked);
  }
}
