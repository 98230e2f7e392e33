package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to a letter, and what was decided on the same rows while it was under way. */
class DecidedMeanwhileTest {

  private static final String LINE = "line/QZ/QZ/24%2FQZ%2F2/A";

  @TempDir private Path folder;
  private LetterDesk desk;
  private String letter;

  @BeforeEach
  void open() {
    desk = new LetterDesk(folder);
    letter = desk.make("office Port", "en");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private byte[] answered(Map<String, Consumer<Row>> answers) throws IOException {
    return LetterDesk.answer(desk.list(letter), "List", answers);
  }

  private static Consumer<Row> says(String answer) {
    return row -> row.getCell(3).setCellValue(answer);
  }

  private static Consumer<Row> other(int quantity) {
    return row -> {
      row.getCell(3).setCellValue("Another quantity");
      row.getCell(4).setCellValue(quantity);
      row.getCell(6).setCellValue(LocalDate.of(2024, 2, 11));
      row.getCell(7).setCellValue("AWB-2");
    };
  }

  @Test
  void aDecisionOfTheDeskIsShownBeforeAnAnswerTakesItsPlace() throws IOException {
    byte[] list = answered(Map.of("24/QZ/2", says("As certified")));
    desk.decideAtTheDesk(LINE);

    HttpResponse<String> preview = desk.came(letter, list);

    assertThat(preview.body())
        .contains("Take the decisions (1)", "On 1 of these rows a decision stands already.")
        .containsPattern(
            "Stands now: The declared quantity stands on line QZ 24/QZ/2 A"
                + " \\(bert, \\d+ \\w+ \\d{4}[^<]*: manifest seen\\)");
    desk.take(preview);
    assertThat(desk.decisions())
        .containsExactly("USE_DECLARED 24/QZ/2 A", "USE_ENDORSED 24/QZ/2 A");
  }

  @Test
  void whatTheDeskDecidedAfterTheAnswersWereShownIsToldAndNothingIsTaken() throws IOException {
    HttpResponse<String> preview =
        desk.came(
            letter, answered(Map.of("24/QZ/1", says("Yes"), "24/QZ/2", says("As certified"))));
    assertThat(preview.body()).contains("Take the decisions (2)").doesNotContain("Stands now");
    desk.decideAtTheDesk(LINE);

    HttpResponse<String> changed = desk.press(preview);

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body())
        .contains("Nothing was taken", "manifest seen", "Stands now", "Take the decisions (2)");
    assertThat(desk.decisions()).containsExactly("USE_DECLARED 24/QZ/2 A");

    desk.take(changed);
    assertThat(desk.decisions())
        .containsExactly(
            "USE_DECLARED 24/QZ/2 A", "USE_ENDORSED 24/QZ/2 A", "USE_ENDORSED 24/QZ/1 A");
  }

  @Test
  void aPageOfAnswersOfWhichSomeWereTakenElsewhereTakesNothing() throws IOException {
    HttpResponse<String> nine = desk.came(letter, answered(Map.of("24/QZ/2", other(9))));
    desk.take(letter, answered(Map.of("24/QZ/2", other(10))));

    HttpResponse<String> changed = desk.press(nine);

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("Nothing was taken", "In place of an earlier answer");
    assertThat(desk.decisions())
        .containsExactly("ENTER_QUANTITY 24/QZ/2 A 10 NAR 2024-02-11 AWB-2");
  }

  @Test
  void answersThatNoPageShowedAreNotTaken() throws IOException {
    HttpResponse<String> page = desk.came(letter, answered(Map.of("24/QZ/1", says("Yes"))));

    HttpResponse<String> changed = desk.press(page, "shown", "0".repeat(64));

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("mean something else than the page showed");
    assertThat(desk.decisions()).isEmpty();
  }
}
