package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/**
 * What the answers of a list mean, before they are taken.
 *
 * @param letter the letter
 * @param list the list that came back
 * @param meanings what each answer means
 */
public record AnswersPage(Letter letter, ReturnedList list, List<Meaning> meanings) {

  /** Answers that become decisions. */
  public List<Meaning> fresh() {
    return meanings.stream().filter(m -> m.isDecision() && !m.isKnown()).toList();
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
