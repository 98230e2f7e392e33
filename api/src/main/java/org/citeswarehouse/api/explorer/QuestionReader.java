package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.TradeTables;

/** Reads a question out of the parameters of an address. */
final class QuestionReader {

  private static final List<String> OTHERS = List.of("view", "pivot", "chart", "page", "version");
  private static final List<String> WORDS =
      Stream.concat(Question.FILTERS.stream(), OTHERS.stream()).toList();

  /** Releases that trade statistics are there of, and the one read in last. */
  record Releases(List<String> known, String newest) {

    static Releases of(Reading reading) {
      return reading.once("releases of trade", Releases.class, () -> read(reading));
    }

    private static Releases read(Reading reading) {
      Sql sql =
          Sql.of("SELECT DISTINCT release FROM ")
              .then(reading.from(TradeTables.COMPTAB))
              .then(" WHERE release IS NOT NULL ORDER BY release");
      List<String> known =
          reading.list(List.of(TradeTables.COMPTAB.column("release")), sql).stream()
              .map(row -> (String) row.get(0))
              .toList();
      String last = known.isEmpty() ? "" : known.get(known.size() - 1);
      return new Releases(
          known, ReleaseFilter.newest(reading).filter(known::contains).orElse(last));
    }
  }

  private QuestionReader() {}

  /**
   * The question; fields that are not understood say why.
   *
   * @throws org.citeswarehouse.api.problem.Refusal when there is a parameter of another name
   */
  static Question read(Reading reading, Arguments arguments) {
    arguments.refuseOthers(Question.PATH, WORDS);
    Releases releases = Releases.of(reading);
    Field release =
        FieldReader.release(
            arguments.find("release").orElse("").strip(), releases.known(), releases.newest());
    String names = release.isWrong() ? releases.newest() : release.value();
    FieldReader reader =
        new FieldReader(
            TaxonChoices.of(reading, names), typed -> others(reading, releases, names, typed));
    Map<String, Field> fields = new LinkedHashMap<>();
    String view = arguments.find("view").orElse(Question.VIEWS.get(0));
    if (!Question.VIEWS.contains(view)) {
      fields.put("view", wrong("view", view, Question.VIEWS));
      view = Question.VIEWS.get(0);
    }
    for (String word : Question.FILTERS) {
      String typed = arguments.find(word).orElse("").strip();
      Field field =
          switch (word) {
            case "release" -> release;
            case "taxon" -> reader.taxon(typed);
            case "year" -> reader.years(typed);
            default -> reader.codes(word, typed);
          };
      fields.put(word, field);
    }
    pages(arguments, fields);
    return new Question(
        arguments.values(),
        view,
        fields,
        arguments.find("pivot").map("true"::equals).orElse(false),
        arguments.find("chart").filter(c -> c.matches("[A-Z]{3}-[A-Z]{3}")).orElse(""),
        fields.containsKey("page") ? 1 : arguments.find("page").map(Integer::parseInt).orElse(1),
        arguments.find("version").orElse(""));
  }

  /** Other releases in which a name stands. */
  private static List<String> others(
      Reading reading, Releases releases, String release, String typed) {
    return releases.known().stream()
        .filter(other -> !other.equals(release))
        .filter(other -> TaxonChoices.of(reading, other).names().find(typed) != null)
        .toList();
  }

  /** Parameters that no field of the form gives, but a hand may write. */
  private static void pages(Arguments arguments, Map<String, Field> fields) {
    arguments
        .find("page")
        .filter(p -> !p.matches("[1-9]\\d{0,6}"))
        .ifPresent(p -> fields.put("page", wrong("page", p, List.of("1"))));
    arguments
        .find("pivot")
        .filter(p -> !p.equals("true") && !p.equals("false"))
        .ifPresent(p -> fields.put("pivot", wrong("pivot", p, List.of("true", "false"))));
    arguments
        .find("chart")
        .filter(c -> !c.matches("[A-Z]{3}-[A-Z]{3}"))
        .ifPresent(c -> fields.put("chart", wrong("chart", c, List.of("LIV-NAR"))));
  }

  private static Field wrong(String word, String typed, List<String> allowed) {
    List<Choice> choices = new ArrayList<>();
    allowed.forEach(a -> choices.add(new Choice(a, a, "")));
    return Field.wrong(
        word,
        typed,
        Texts.of("explorer.parameter.unknown", word, typed, String.join(", ", allowed)),
        choices);
  }
}
