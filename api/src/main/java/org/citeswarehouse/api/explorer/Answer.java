package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.reporter.Coverage;
import org.citeswarehouse.api.reporter.Reporting;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.web.Written;

/**
 * What answers a question.
 *
 * @param figures one page of the table
 * @param chart trade by year; empty where no row answers
 * @param charts further charts of the same rows
 * @param coverage reporting beside the figures
 * @param why why no row answers; blank where one does
 * @param removals for each filter, how many rows there would be without it; where no row answers
 */
public record Answer(
    Figures figures,
    Optional<Drawn> chart,
    List<Drawn> charts,
    Coverage coverage,
    String why,
    List<Removal> removals) {

  /** A filter that could be left out, and where that leads; blank where it would not help. */
  public record Removal(String text, String rows, String href) {}

  static Answer of(Reading reading, Question question) {
    String release = question.filters().getOrDefault("release", "");
    Query query = question.output().query(reading, question.arguments());
    Figures figures = Figures.of(query, Reporting.of(reading, release), question.page());
    Query rows = rows(reading, question.filters());
    return new Answer(
        figures,
        figures.total() == 0 ? Optional.empty() : Drawn.trend(reading, question),
        figures.total() == 0 ? List.of() : Drawn.grouped(reading, question),
        Coverage.of(reading, release, question.filters(), rows.body()),
        figures.total() == 0 ? why(question, rows) : "",
        figures.total() == 0 && rows.count() == 0 ? removals(reading, question) : List.of());
  }

  private static String why(Question question, Query rows) {
    if (rows.count() > 0) {
      return Texts.of("explorer.empty.flow");
    }
    boolean filtered = question.filters().keySet().stream().anyMatch(w -> !w.equals("release"));
    return Texts.of(filtered ? "explorer.empty.why" : "explorer.empty.all");
  }

  private static Query rows(Reading reading, Map<String, String> filters) {
    return Question.output("comptab").query(reading, new Arguments(filters));
  }

  private static List<Removal> removals(Reading reading, Question question) {
    List<Removal> removals = new ArrayList<>();
    Map<String, String> filters = question.filters();
    for (String word : filters.keySet()) {
      if (!word.equals("release")) {
        Map<String, String> rest = new TreeMap<>(filters);
        rest.remove(word);
        long count = rows(reading, rest).count();
        removals.add(
            new Removal(
                Texts.of(
                    "explorer.empty.without",
                    QueryWords.of(new Arguments(Map.of(word, filters.get(word)))).get(0)),
                Texts.of("explorer.empty.rows", Written.number(count)),
                count == 0 ? "" : question.with(Map.of(word, ""))));
      }
    }
    return removals;
  }
}
