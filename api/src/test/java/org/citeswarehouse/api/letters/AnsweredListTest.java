package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list comes back with answers, and these become decisions. */
class AnsweredListTest {

  @TempDir private Path folder;
  private LetterDesk desk;

  @BeforeEach
  void open() {
    desk = new LetterDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, List, Yes, As declared, On the permit named here, No",
    "fr, Liste, Oui, Comme déclaré, Avec le permis indiqué ici, Non",
    "es, Lista, Sí, Como se declaró, Con el permiso indicado aquí, No"
  })
  void theAnswersOfAnOfficeAreTakenAsTheDecisionsTheyMean(
      String language, String sheet, String yes, String declared, String onPermit, String no)
      throws IOException {
    String letter = desk.make("office Port", language);
    byte[] answered =
        LetterDesk.answer(
            desk.list(letter),
            sheet,
            Map.of(
                "24/QZ/1",
                row -> row.getCell(3).setCellValue(yes),
                "24/QZ/2",
                row -> row.getCell(3).setCellValue(declared),
                "24/QZ/3",
                row -> {
                  row.getCell(3).setCellValue(yes);
                  row.getCell(4).setCellValue(3000);
                  row.getCell(5).setCellValue("GRM");
                  row.getCell(6).setCellValue(LocalDate.of(2024, 3, 5));
                  row.getCell(7).setCellValue("AWB-7");
                },
                "D9",
                row -> {
                  row.getCell(3).setCellValue(onPermit);
                  row.getCell(7).setCellValue("qz 24.qz.5");
                  row.getCell(9).setCellValue("found in the file");
                },
                "2024",
                row -> row.getCell(3).setCellValue(no)));

    HttpResponse<String> preview = desk.came(letter, answered);

    assertThat(columns(preview, "fresh", 0, 2, 3))
        .containsExactly(
            "2: "
                + yes
                + " \u00b7 3000 GRM \u00b7 AWB-7: Enter 3000 GRM, crossed on 2024-03-05, proved by AWB-7",
            "3: " + declared + ": Take the declared quantity",
            "4: " + yes + ": Take the certified quantity",
            "5: "
                + onPermit
                + " \u00b7 qz 24.qz.5 found in the file: Link the item to QZ 24/QZ/5, line A");
    assertThat(columns(preview, "useless", 0, 3, 4))
        .containsExactly(
            "6: "
                + no
                + ": Kept with the letter. Records come in as a file; a month without any is stated"
                + " with a table of coverage.");
    assertThat(desk.decisions()).isEmpty();

    desk.take(preview);

    assertThat(desk.decisions())
        .containsExactlyInAnyOrder(
            "USE_ENDORSED 24/QZ/1 A",
            "USE_DECLARED 24/QZ/2 A",
            "ENTER_QUANTITY 24/QZ/3 A 3000 GRM 2024-03-05 AWB-7",
            "LINK D9/1 24/QZ/5 A");
    String reason = "Answer of office Port, letter " + LetterDesk.id(letter) + ", row ";
    assertThat(desk.reasons())
        .containsExactlyInAnyOrder(
            reason + "2", reason + "3", reason + "4", reason + "5: found in the file");
  }

  /** Some columns of a table of the page on which answers are looked at. */
  private static List<String> columns(HttpResponse<String> preview, String table, int... some) {
    return Shown.rows(preview.body(), "<h2 id=\"" + table + "\">").stream()
        .map(row -> row.split(" \\| ", -1))
        .map(cells -> IntStream.of(some).mapToObj(i -> cells[i]).collect(Collectors.joining(": ")))
        .toList();
  }

  @Test
  void theSameAnswersTwiceChangeNothingAndSayThat() throws IOException {
    String letter = desk.make("office Port", "en");
    byte[] answered =
        LetterDesk.answer(
            desk.list(letter),
            "List",
            Map.of("24/QZ/1", row -> row.getCell(3).setCellValue("Yes")));
    desk.take(letter, answered);

    HttpResponse<String> again = desk.came(letter, answered);

    assertThat(again.body())
        .contains("This very file came in before")
        .contains("There is nothing to take: every answer was taken before, or is no decision.");
    assertThat(Shown.all(again.body(), "li"))
        .contains("0 Decisions to be taken", "1 Taken before", "4 Rows without an answer");
    desk.take(again);
    assertThat(desk.page(letter)).contains("Nothing changed: 1 answers of this list");
    assertThat(desk.decisions()).containsExactly("USE_ENDORSED 24/QZ/1 A");
  }

  @Test
  void anotherAnswerToTheSameRowUndoesTheEarlierOne() throws IOException {
    String letter = desk.make("office Port", "en");
    byte[] list = desk.list(letter);
    desk.take(letter, LetterDesk.answer(list, "List", Map.of("24/QZ/2", row -> other(row, 9))));
    desk.take(letter, LetterDesk.answer(list, "List", Map.of("24/QZ/2", row -> other(row, 10))));

    assertThat(desk.decisions())
        .containsExactlyInAnyOrder(
            "ENTER_QUANTITY 24/QZ/2 A 9 NAR 2024-02-11 AWB-2",
            "UNDO",
            "ENTER_QUANTITY 24/QZ/2 A 10 NAR 2024-02-11 AWB-2");
  }

  private static void other(Row row, int quantity) {
    row.getCell(3).setCellValue("Another quantity");
    row.getCell(4).setCellValue(quantity);
    row.getCell(6).setCellValue(LocalDate.of(2024, 2, 11));
    row.getCell(7).setCellValue("AWB-2");
  }

  @Test
  void aListSavedAsTextIsReadAsWell() throws IOException {
    String letter = desk.make("holder", "en", "24/QZ/4");
    byte[] list = desk.list(letter);
    String text;
    try (XSSFWorkbook book = LetterDesk.open(list)) {
      Row row = book.getSheet("List").getRow(1);
      text =
          "Permit or declaration;What we ask;Your answer;Quantity;Unit;Day;Number of the document;"
              + "Line of the permit;Remark;Key (leave as it is)\n"
              + row.getCell(0).getStringCellValue()
              + ";\""
              + row.getCell(2).getStringCellValue()
              + "\";no;;;;;;;"
              + row.getCell(10).getStringCellValue()
              + "\n";
    }

    desk.take(letter, text.getBytes(StandardCharsets.UTF_8));

    assertThat(desk.decisions()).containsExactly("ACCEPT 24/QZ/4 A");
  }
}
