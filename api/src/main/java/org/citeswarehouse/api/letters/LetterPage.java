package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;

/**
 * A letter with its mail, and what is asked.
 *
 * @param letter the letter
 * @param mail what is written beside the list
 * @param page number of the page of what is asked, from 1
 */
public record LetterPage(Letter letter, Mail mail, int page) {

  /** Rows of a page: what is read over before a letter is sent. All are in the list. */
  private static final int LENGTH = 25;

  /**
   * The page of a letter.
   *
   * @throws Refusal when the page asked for is no number of a page
   */
  static LetterPage of(Letter letter, Arguments arguments) {
    arguments.refuseOthers(letter.path(), List.of("page"));
    String page = arguments.find("page").orElse("1");
    if (!page.matches("[1-9]\\d{0,5}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "page", page, "1, 2, 3 \u2026");
    }
    return new LetterPage(letter, Mail.of(letter), Math.min(Integer.parseInt(page), pages(letter)));
  }

  private static int pages(Letter letter) {
    return Math.max(1, (letter.rows().size() + LENGTH - 1) / LENGTH);
  }

  /** Name of the Party that asks. */
  public String partyName() {
    return CodeNames.COUNTRY.name(letter.party());
  }

  /** The rows of this page. */
  public List<AskedRow> rows() {
    return letter.rows().subList(first() - 1, last());
  }

  /** Place of the first row of this page among all. */
  public int first() {
    return (page - 1) * LENGTH + 1;
  }

  /** Place of the last row of this page. */
  public int last() {
    return Math.min(page * LENGTH, letter.rows().size());
  }

  /** The address of the page before; blank on the first. */
  public String before() {
    return page > 1 ? numbered(page - 1) : "";
  }

  /** The address of the page after; blank on the last. */
  public String after() {
    return page < pages(letter) ? numbered(page + 1) : "";
  }

  private String numbered(int other) {
    return Address.of(letter.path(), Map.of("page", other == 1 ? "" : Integer.toString(other)))
        + "#preview";
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
