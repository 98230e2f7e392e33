package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.junit.jupiter.api.Test;

/** A long letter is read over page by page. */
class LetterPageTest {

  private static Letter letter(int rows) {
    return new Letter(
        "L1",
        "QZ",
        2024,
        Addressee.OFFICE,
        "Port",
        "en",
        "2025-01-02T03:04:05Z",
        "anna",
        Letter.State.MADE,
        "secret",
        IntStream.rangeClosed(1, rows).mapToObj(LetterPageTest::row).toList(),
        List.of(),
        Map.of());
  }

  private static AskedRow row(int number) {
    return new AskedRow(
        number, Question.ENDORSED_NOT_DECLARED, Map.of(), "about", "goods", "?", "", "", "", false);
  }

  private static LetterPage page(int rows, String page) {
    return LetterPage.of(letter(rows), new Arguments(Map.of("page", page)));
  }

  @Test
  void aPageHoldsTwentyFiveRowsAndLeadsToTheOthers() {
    LetterPage second = page(115, "2");

    assertThat(second.rows()).extracting(AskedRow::number).hasSize(25).startsWith(26);
    assertThat(second.before()).isEqualTo("/letters/QZ/L1#preview");
    assertThat(second.after()).isEqualTo("/letters/QZ/L1?page=3#preview");
    assertThat(page(115, "5").rows()).hasSize(15);
    assertThat(page(115, "5").after()).isEmpty();
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    assertThat(page(26, "9").rows()).extracting(AskedRow::number).containsExactly(26);
  }

  @Test
  void aPageThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> page(26, "-1")).isInstanceOf(Refusal.class);
  }
}
