package org.citeswarehouse.api.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Passage;
import org.citeswarehouse.api.problem.StoredSentence;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.validation.WaivedBefore;
import org.citeswarehouse.api.validation.Waivers;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * What validation says of the lines of an annual report, by rule and value: what has to be mended,
 * what can be let stand with a reason, and what was.
 *
 * @param chosen the Party and year
 * @param choices the Parties and years there are
 * @param mended what UNEP-WCMC does not take, so that nobody can let it stand
 * @param open what it may ask about, and nobody let stand
 * @param waived what was let stand, or is to be taken back
 * @param run the run all of it comes from
 */
public record WarningsPage(
    PartyYear chosen,
    List<PartyYear> choices,
    List<Broken> mended,
    List<Broken> open,
    List<Stood> waived,
    String run) {

  /**
   * A rule that lines break with the same value.
   *
   * @param lines how many lines
   * @param before where the same was let stand in the report of an earlier year; null where not
   * @param waits whether it is let stand as soon as the worker runs
   */
  public record Broken(
      String rule,
      String level,
      String value,
      long lines,
      Passage message,
      Passage suggestion,
      WaivedBefore before,
      boolean waits) {

    /** What stands for it in a form. */
    public String key() {
      return rule + "\u001f" + value;
    }
  }

  /**
   * A warning that was let stand.
   *
   * @param lines lines of the report that it is about now
   * @param waits whether its undoing waits for the worker
   */
  public record Stood(Waiver waiver, long lines, boolean waits) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("rule"),
          text("level"),
          text("value"),
          text("message"),
          text("suggestion"),
          text("waived"),
          Reading.made("lines", ColumnType.BIGINT));

  /**
   * The page that is asked for.
   *
   * @param waiting decisions that wait for the worker
   */
  static WarningsPage of(Reading reading, WaitingWaivers waiting, Arguments asked) {
    asked.refuseOthers("/problems/warnings", List.of("party", "year"));
    List<PartyYear> choices = PartyYears.of(reading);
    PartyYear chosen = PartyYears.chosen(choices, asked);
    List<Broken> mended = new ArrayList<>();
    List<Broken> open = new ArrayList<>();
    List<Stood> stood = new ArrayList<>();
    if (chosen.isKnown()) {
      List<Waiver> waivers = Waiver.of(reading, chosen.party());
      List<List<Object>> rows = rows(reading, chosen);
      Waivers before = Waivers.of(waivers);
      for (List<Object> row : rows) {
        if (row.get(5) == null) {
          Broken broken = broken(row, chosen, before, waiting);
          (broken.level().equals("PRIMARY") ? mended : open).add(broken);
        }
      }
      waivers.stream()
          .filter(w -> w.holds() && w.warning().year() == chosen.year())
          .forEach(w -> stood.add(new Stood(w, lines(w, rows), waiting.isUndone(w.id()))));
    }
    return new WarningsPage(chosen, choices, mended, open, stood, reading.state().run());
  }

  private static List<List<Object>> rows(Reading reading, PartyYear chosen) {
    Output output =
        Outputs.all().stream()
            .filter(o -> o.name().equals("report-validation"))
            .findFirst()
            .orElseThrow();
    Query query =
        output.query(
            reading,
            new Arguments(
                Map.of("party", chosen.party(), "year", Integer.toString(chosen.year()))));
    Sql groups =
        Sql.of(
                "SELECT rule, level, coalesce(value, '') AS value, any_value(message) AS message,"
                    + " any_value(suggestion) AS suggestion, waived, count(*) AS lines FROM (")
            .then(query.body())
            .then(") GROUP BY 1, 2, 3, 6 ORDER BY lines DESC, rule, value");
    return reading.list(COLUMNS, groups);
  }

  private static Broken broken(
      List<Object> row, PartyYear chosen, Waivers before, WaitingWaivers waiting) {
    String rule = (String) row.get(0);
    String value = (String) row.get(2);
    return new Broken(
        rule,
        (String) row.get(1),
        value,
        (Long) row.get(6),
        StoredSentence.rule(rule, "message", (String) row.get(3)),
        StoredSentence.rule(rule, "suggestion", (String) row.get(4)),
        before.before(chosen.party(), rule, value, chosen.year()).orElse(null),
        waiting.isWaived(chosen.party(), chosen.year(), rule, value));
  }

  private static long lines(Waiver waiver, List<List<Object>> rows) {
    return rows.stream()
        .filter(row -> row.get(5) != null && row.get(0).equals(waiver.warning().rule()))
        .filter(
            row -> waiver.warning().value() == null || waiver.warning().value().equals(row.get(2)))
        .mapToLong(row -> (Long) row.get(6))
        .sum();
  }

  /** The open warnings that keys name; empty where one of them is not open any more. */
  Optional<List<Broken>> find(Set<String> keys) {
    List<Broken> found =
        open.stream()
            .filter(b -> keys.contains(b.key()) && !b.waits())
            .collect(Collectors.toList());
    return found.size() == keys.size() ? Optional.of(found) : Optional.empty();
  }

  /** Address of the lines that break a rule, as CSV. */
  public String lines(Broken broken) {
    return Address.of(
        "/v1/report-validation.csv",
        Map.of(
            "party", chosen.party(),
            "year", Integer.toString(chosen.year()),
            "rule", broken.rule()));
  }

  private static Column text(String name) {
    return Reading.made(name, ColumnType.TEXT);
  }
}
