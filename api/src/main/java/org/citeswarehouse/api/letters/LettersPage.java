package org.citeswarehouse.api.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.day.Day;

/**
 * For whom lists can be made, and those that were.
 *
 * @param choices the Parties and years there are
 * @param chosen the one it is about
 * @param offices offices with questions
 * @param permits questions to holders, with the permits they are about
 * @param partners partner Parties with questions
 * @param letters letters made so far, the newest first
 * @param run the run the questions come from
 */
public record LettersPage(
    List<PartyYear> choices,
    PartyYear chosen,
    List<Recipient> offices,
    List<Permits> permits,
    List<Recipient> partners,
    List<Letter> letters,
    String run) {

  /**
   * Somebody a list can be made for.
   *
   * @param to what the form sends
   * @param name code of an office, name of a Party
   * @param counts rows by question
   * @param rows all rows
   */
  public record Recipient(String to, String name, Map<Question, Integer> counts, int rows) {}

  /**
   * A question to holders.
   *
   * @param question the question
   * @param permits how many permits it is about
   * @param lines how many lines
   */
  public record Permits(Question question, int permits, int lines) {}

  static LettersPage of(Reading reading, LetterFiles files, Arguments arguments) {
    arguments.refuseOthers("/letters", List.of("party", "year"));
    List<PartyYear> choices = PartyYears.of(reading);
    PartyYear chosen = PartyYears.chosen(choices, arguments);
    if (!chosen.isKnown()) {
      return new LettersPage(
          choices, chosen, List.of(), List.of(), List.of(), List.of(), reading.state().run());
    }
    Questions questions = new Questions(reading, chosen.party(), chosen.year(), Day.today());
    return new LettersPage(
        choices,
        chosen,
        recipients(Addressee.OFFICE, questions),
        permits(questions),
        recipients(Addressee.PARTNER, questions),
        files.of(chosen.party(), chosen.year()),
        reading.state().run());
  }

  private static List<Recipient> recipients(Addressee addressee, Questions questions) {
    List<Recipient> recipients = new ArrayList<>();
    questions
        .of(addressee)
        .forEach(
            (to, facts) -> {
              Map<Question, Integer> counts = new EnumMap<>(Question.class);
              facts.forEach(fact -> counts.merge(fact.question(), 1, Integer::sum));
              String name = addressee == Addressee.PARTNER ? CodeNames.COUNTRY.name(to) : to;
              recipients.add(
                  new Recipient(addressee.word() + " " + to, name, counts, facts.size()));
            });
    recipients.sort((a, b) -> Integer.compare(b.rows(), a.rows()));
    return recipients;
  }

  private static List<Permits> permits(Questions questions) {
    Map<Question, Integer> permits = new EnumMap<>(Question.class);
    Map<Question, Integer> lines = new EnumMap<>(Question.class);
    questions
        .of(Addressee.HOLDER)
        .values()
        .forEach(
            facts -> {
              facts.forEach(fact -> lines.merge(fact.question(), 1, Integer::sum));
              facts.stream()
                  .map(Fact::question)
                  .distinct()
                  .forEach(question -> permits.merge(question, 1, Integer::sum));
            });
    return permits.entrySet().stream()
        .map(e -> new Permits(e.getKey(), e.getValue(), lines.get(e.getKey())))
        .toList();
  }

  /** Recipients by the name of their group. */
  public List<Map.Entry<String, List<Recipient>>> groups() {
    return List.of(Map.entry("offices", offices), Map.entry("partners", partners));
  }

  /** The page with the permits that a question is about. */
  public String permits(Question question) {
    return Address.of(
        "/letters/permits",
        Map.of(
            "party", chosen.party(),
            "year", Integer.toString(chosen.year()),
            "question", question.name()));
  }
}
