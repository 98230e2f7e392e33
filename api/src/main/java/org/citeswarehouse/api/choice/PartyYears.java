package org.citeswarehouse.api.choice;

import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/** The Parties and years that somebody may see, and the one that a page is about. */
public final class PartyYears {

  private static final Column COUNT = Reading.made("count", ColumnType.BIGINT);

  private PartyYears() {}

  /** All of them, by Party and year. */
  public static List<PartyYear> of(Reading reading) {
    Table lines = ReportTables.ANNUAL_REPORT_LINES;
    Sql sql =
        Sql.of("SELECT party, report_year, count(*) FROM ")
            .then(reading.from(lines))
            .then(" WHERE basis = 'actual' GROUP BY ALL ORDER BY party, report_year");
    return reading
        .list(List.of(lines.column("party"), lines.column("report_year"), COUNT), sql)
        .stream()
        .map(r -> new PartyYear((String) r.get(0), (Integer) r.get(1), (Long) r.get(2)))
        .toList();
  }

  /**
   * The one that {@code party} and {@code year} ask for; of several, the one with most lines.
   *
   * @throws Refusal when there is none such
   */
  public static PartyYear chosen(List<PartyYear> all, Arguments arguments) {
    String party = arguments.find("party").orElse(null);
    Integer year = arguments.find("year").map(PartyYears::year).orElse(null);
    if (all.isEmpty() && party == null && year == null) {
      return PartyYear.NONE;
    }
    if (all.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "front.nothing", arguments.line());
    }
    return all.stream()
        .filter(c -> party == null || c.party().equals(party))
        .filter(c -> year == null || c.year() == year)
        .reduce((a, b) -> b.lines() > a.lines() ? b : a)
        .orElseThrow(
            () ->
                Refusal.of(
                    Kind.NOT_FOUND,
                    "front.none",
                    arguments.line(),
                    all.stream()
                        .map(c -> c.party() + " " + c.year())
                        .collect(Collectors.joining(", "))));
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "year", text, Texts.of("filter.years"));
    }
    return Integer.parseInt(text);
  }
}
