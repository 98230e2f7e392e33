package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.desk.ChangedException;
import org.citeswarehouse.api.desk.MadeDecision;
import org.citeswarehouse.api.desk.Meanwhile;
import org.citeswarehouse.api.desk.Seen;
import org.citeswarehouse.api.desk.Subject;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/**
 * What the answers of a list mean, before they are taken.
 *
 * @param letter the letter
 * @param list the list that came back
 * @param meanings what each answer means
 * @param decided decisions that stand on what a row asks, by number of the row
 * @param seen what the page shows, as its form gives it back
 * @param again whether answers were to be taken, and were not, since something had changed
 * @param changes what was decided meanwhile, by subject
 */
public record AnswersPage(
    Letter letter,
    ReturnedList list,
    List<Meaning> meanings,
    Map<Integer, List<MadeDecision>> decided,
    SeenAnswers seen,
    boolean again,
    List<Meanwhile.Change> changes) {

  /** What answers mean beside the decisions of a book. */
  static AnswersPage of(
      Letter letter, ReturnedList list, List<Meaning> meanings, DecisionBook book) {
    Seen all = new Seen(book);
    Map<Integer, List<MadeDecision>> decided = new HashMap<>();
    for (Meaning meaning : meanings) {
      if (meaning.isFresh()) {
        Subject subject = Subject.of(letter.party(), meaning.asked().subject());
        decided.put(
            meaning.row().number(),
            all.standing(subject).stream().map(d -> MadeDecision.of(book, d)).toList());
      }
    }
    SeenAnswers seen = SeenAnswers.of(meanings, letter.party(), book);
    return new AnswersPage(letter, list, meanings, decided, seen, false, List.of());
  }

  /** The page once more, since something changed after it was shown. */
  AnswersPage after(ChangedException change) {
    return new AnswersPage(letter, list, meanings, decided, seen, true, change.changes());
  }

  /** Decisions that stand on what an answer is about. */
  public List<MadeDecision> standing(Meaning meaning) {
    return decided.getOrDefault(meaning.row().number(), List.of());
  }

  /** Answers to be taken on which a decision stands. */
  public long decidedBefore() {
    return fresh().stream().filter(m -> !standing(m).isEmpty()).count();
  }

  /** A decision in one line: what, why, who and when. */
  public static String told(MadeDecision made) {
    return Texts.of(
        "letters.answers.decision",
        made.said(),
        made.decision().by(),
        made.at(),
        made.decision().reason());
  }

  /** Answers that become decisions. */
  public List<Meaning> fresh() {
    return meanings.stream().filter(Meaning::isFresh).toList();
  }

  /** Answers that were taken before. */
  public List<Meaning> known() {
    return meanings.stream().filter(Meaning::isKnown).toList();
  }

  /** Answers that are no decision. */
  public List<Meaning> useless() {
    return meanings.stream().filter(m -> !m.isDecision()).toList();
  }

  /** When the list came in. */
  public String minute() {
    return Written.minute(Instant.parse(list.at()));
  }

  /** A decision in words. */
  public static String words(Meaning meaning) {
    String line =
        Texts.of(
            "letters.about.line",
            meaning.get("issuing_country"),
            meaning.get("permit_no"),
            meaning.get("line_no"));
    return Texts.of(
        "letters.means." + meaning.action(),
        meaning.get("quantity"),
        meaning.get("unit"),
        meaning.get("crossed_on"),
        meaning.get("proof"),
        meaning.get("until_date"),
        line);
  }
}
