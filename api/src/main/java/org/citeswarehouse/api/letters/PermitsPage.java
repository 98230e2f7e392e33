package org.citeswarehouse.api.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.day.Day;

/**
 * Permits that a question to holders is about, to choose those that one holder has.
 *
 * @param chosen Party and year
 * @param question the question
 * @param number part of a permit number that was looked for; blank for all
 * @param permits the permits of this page
 * @param from number of the first of them among all, from 0
 * @param total how many there are
 */
public record PermitsPage(
    PartyYear chosen, Question question, String number, List<Permit> permits, int from, int total) {

  private static final int SIZE = 50;

  /**
   * A permit.
   *
   * @param number its number
   * @param rows what is asked about it
   */
  public record Permit(String number, List<AskedRow> rows) {}

  static PermitsPage of(Reading reading, Arguments arguments) {
    arguments.refuseOthers(
        "/letters/permits", List.of("party", "year", "question", "number", "from"));
    PartyYear chosen =
        PartyYears.chosen(
            PartyYears.of(reading),
            new Arguments(
                Map.of(
                    "party", arguments.find("party").orElse(""),
                    "year", arguments.find("year").orElse(""))));
    Question question = question(arguments.find("question").orElse(""));
    String number = arguments.find("number").orElse("").strip().toLowerCase(Locale.ROOT);
    int from = from(arguments.find("from").orElse("0"));
    List<Permit> all = new ArrayList<>();
    new Questions(reading, chosen.party(), chosen.year(), Day.today())
        .of(Addressee.HOLDER)
        .forEach(
            (permit, facts) -> {
              List<Fact> asked = facts.stream().filter(f -> f.question() == question).toList();
              if (!asked.isEmpty() && permit.toLowerCase(Locale.ROOT).contains(number)) {
                all.add(new Permit(permit, Wording.rows(asked)));
              }
            });
    List<Permit> page = all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size()));
    return new PermitsPage(chosen, question, number, page, from, all.size());
  }

  private static Question question(String word) {
    for (Question question : Question.values()) {
      if (question.name().equals(word) && question.addressee() == Addressee.HOLDER) {
        return question;
      }
    }
    throw Refusal.of(
        Kind.WRONG_INPUT,
        "filter.value",
        "question",
        word,
        Texts.of("letters.questions.allowed", "OVER_USED, UNUSED, OPEN_EXPIRED, NOT_RETURNED"));
  }

  private static int from(String text) {
    if (!text.matches("\\d{1,7}")) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "filter.value", "from", text, Texts.of("letters.from.allowed"));
    }
    return Integer.parseInt(text);
  }

  /** The page after this one; blank at the end. */
  public String next() {
    return from + SIZE >= total
        ? ""
        : Address.of(
            "/letters/permits",
            Map.of(
                "party", chosen.party(),
                "year", Integer.toString(chosen.year()),
                "question", question.name(),
                "number", number,
                "from", Integer.toString(from + SIZE)));
  }
}
