package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.List;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.web.Written;

/**
 * A letter with its mail, and what is asked.
 *
 * @param letter the letter
 * @param mail what is written beside the list
 */
public record LetterPage(Letter letter, Mail mail) {

  /** Rows that are shown; all are in the list. */
  private static final int SHOWN = 200;

  static LetterPage of(Letter letter) {
    return new LetterPage(letter, Mail.of(letter));
  }

  /** Name of the Party that asks. */
  public String partyName() {
    return CodeNames.COUNTRY.name(letter.party());
  }

  /** The first rows. */
  public List<AskedRow> rows() {
    return letter.rows().subList(0, Math.min(SHOWN, letter.rows().size()));
  }

  /** How many more there are. */
  public int more() {
    return letter.rows().size() - rows().size();
  }

  /** Headings of the columns that the recipient reads, in their language. */
  public List<String> headings() {
    return Wording.in(
        letter.spoken(),
        () -> List.of(Field.ABOUT.heading(), Field.GOODS.heading(), Field.QUESTION.heading()));
  }

  /** The language of the page. */
  public String language() {
    return Asking.current().language().code();
  }

  /** A moment as the page writes it. */
  public String minute(String instant) {
    return Written.minute(Instant.parse(instant));
  }
}
