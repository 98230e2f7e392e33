package org.citeswarehouse.api.taxon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReferenceTables;

/**
 * Published trade under the names that were accepted on a day, by the sources of names that bear a
 * day, that one or an earlier. What they do not tell stays as it was published, and is counted.
 *
 * @param day the day that was asked for
 * @param source day of the last of these sources
 */
public record NamesAsOf(LocalDate day, LocalDate source) {

  /** The option. */
  public static final String WORD = "names";

  /** Columns that every row has beside its own. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.text(
              "published_taxon",
              "Name as the release has it; several that were added up are joined by ;."),
          Column.text(
              "name_status",
              "Of each: ACCEPTED; SYNONYM of the name shown; UNCLEAR, a synonym of several; UNKNOWN"
                  + " to the sources. The last two stay as published."),
          Column.text("name_source", "Of each: file and row that say so."));

  /** What releases put behind the name of a genus or family; sources of names do not. */
  private static final String SPP = "CASE WHEN r.taxon LIKE '% spp.' THEN ' spp.' ELSE '' END";

  /**
   * What was asked for; empty where names are those of the release.
   *
   * @param given all filters and options by their words
   * @throws Refusal when it is no day, or one before the first source of names or after today
   */
  public static Optional<NamesAsOf> of(Reading reading, Map<String, String> given) {
    return Optional.ofNullable(given.get(WORD)).map(typed -> of(reading, typed));
  }

  private static NamesAsOf of(Reading reading, String typed) {
    LocalDate day = day(typed);
    List<LocalDate> days =
        reading
            .list(
                List.of(ReferenceTables.NAME_FILES.column("day")),
                Sql.of("SELECT DISTINCT day FROM ")
                    .then(reading.from(ReferenceTables.NAME_FILES))
                    .then(" WHERE day IS NOT NULL ORDER BY day"))
            .stream()
            .map(row -> (LocalDate) row.get(0))
            .toList();
    if (days.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "names.none", typed);
    }
    if (day.isAfter(Day.today())) {
      throw Refusal.of(Kind.WRONG_INPUT, "names.future", typed, said(days));
    }
    return days.stream()
        .filter(source -> !source.isAfter(day))
        .reduce((earlier, later) -> later)
        .map(source -> new NamesAsOf(day, source))
        .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "names.early", typed, said(days)));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw Refusal.of(Kind.WRONG_INPUT, "names.day", typed);
    }
  }

  private static String said(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  /**
   * Rows under these names, with the higher taxa of a name that changed, and two columns more:
   * {@code named}, the three of {@link #COLUMNS} with tabs between, and {@code untold}, whether no
   * source tells the name. A name that animals and plants bear is taken by the kingdom of the row:
   * plants are those without a class, or with one that ends as theirs do.
   *
   * @param rows rows with taxon, class, order, family and genus
   */
  public Sql rows(Reading reading, Sql rows) {
    return Sql.of(
            "SELECT r.* REPLACE ("
                + changed("accepted_name || " + SPP, "taxon")
                + ", "
                + List.of("class", "order", "family", "genus").stream()
                    .map(rank -> changed(Sql.name(rank), Sql.name(rank)))
                    .collect(Collectors.joining(", "))
                + "), r.taxon || chr(9) || coalesce(n.outcome, 'UNKNOWN') || chr(9) ||"
                + " coalesce(n.stated_by, '-') AS named, coalesce(n.outcome, 'UNKNOWN') IN"
                + " ('UNKNOWN', 'UNCLEAR') AS untold FROM (")
        .then(rows)
        .then(") AS r LEFT JOIN (SELECT *, count(*) OVER (PARTITION BY \"name\") AS bearers FROM ")
        .then(reading.from(ReferenceTables.NAMES_BY_DAY))
        .then(
            new Sql(
                " WHERE known_from <= CAST(? AS DATE) AND (known_to IS NULL OR known_to > CAST(?"
                    + " AS DATE))",
                List.of(day.toString(), day.toString())))
        .then(
            ") AS n ON n.\"name\" = regexp_replace(r.taxon, ' spp[.]$', '') AND"
                + " (n.bearers = 1 OR n.kingdom = CASE WHEN r.\"class\" IS NULL OR r.\"class\""
                + " LIKE '%opsida' THEN 'Plantae' ELSE 'Animalia' END)");
  }

  private static String changed(String to, String column) {
    return "CASE WHEN n.outcome = 'SYNONYM' THEN coalesce(n."
        + to
        + ", r."
        + column
        + ") ELSE r."
        + column
        + " END AS "
        + column;
  }

  /** What is said of rows that {@link #rows} gives. */
  public Naming naming(Sql rows) {
    Sql untold = Sql.of("SELECT count(*) FROM (").then(rows).then(") WHERE untold");
    return new Naming(day, source, untold);
  }
}
