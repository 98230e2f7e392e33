package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back and is no answer: single rows, and whole files. */
class RefusedListTest {

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

  @Test
  void anAnswerThatIsNoDecisionIsToldWithItsRowAndColumn() throws IOException {
    String letter = desk.make("office Port", "en");
    byte[] answered =
        LetterDesk.answer(
            desk.list(letter),
            "List",
            Map.of(
                "24/QZ/1",
                row -> row.getCell(3).setCellValue("perhaps"),
                "24/QZ/2",
                row -> {
                  row.getCell(3).setCellValue("Another quantity");
                  row.getCell(4).setCellValue("7 or 8");
                },
                "24/QZ/3",
                row -> row.getCell(3).setCellValue("No"),
                "D9",
                row -> {
                  row.getCell(3).setCellValue("On the permit named here");
                  row.getCell(7).setCellValue("24/QZ/99");
                }));

    String preview = desk.came(letter, answered).body();

    assertThat(Shown.rows(preview, "<h2 id=\"useless\">"))
        .containsExactly(
            "2 | The row | QZ 24/QZ/3, line A | No | No decision takes a record away. Deliver the"
                + " register of the office corrected, as a version that replaces the earlier one.",
            "3 | Quantity | QZ 24/QZ/2, line A | Another quantity | \u201c7 or 8\u201d is not a number above 0, such as 1500 or 7.5.",
            "4 | Your answer | QZ 24/QZ/1, line A | perhaps | \u201cperhaps\u201d is none of the answers:"
                + " Yes, No, Later (by the day given).",
            "5 | Number of the document | Declaration D9, item 1 | On the permit named here |"
                + " No permit with the number \u201c24/QZ/99\u201d is in the register. Deliver it first.");
    assertThat(preview).contains("There is nothing to take");
    assertThat(Shown.all(preview, "li"))
        .contains(
            "0 Decisions to be taken",
            "4 Answers that are no decision",
            "1 Rows without an answer");
  }

  @Test
  void whatDoesNotBelongToTheLetterIsRefusedAndNothingIsKept() throws IOException {
    String letter = desk.make("office Port", "en");
    String other = desk.make("partner DE", "en");
    byte[] list = desk.list(letter);

    assertThat(desk.refused(letter, desk.list(other)))
        .isEqualTo(
            "422 Row 2 belongs to letter %s, not to %s."
                .formatted(LetterDesk.id(other), LetterDesk.id(letter)));
    assertThat(desk.refused(letter, with(list, row -> key(row, "0"))))
        .startsWith("422 The key of row 4, \u201c")
        .endsWith("\u201d, is not the one that was sent.");
    assertThat(desk.refused(letter, with(list, row -> text(row.getCell(2), "Did it fly?"))))
        .isEqualTo("422 Row 4: \u201cWhat we ask\u201d was changed.");
    assertThat(desk.refused(letter, with(list, row -> row.getCell(3).setCellFormula("1/0"))))
        .isEqualTo(
            "422 Row 4: \u201cYour answer\u201d holds a formula without a result, or cells merged"
                + " over several rows.");
    assertThat(desk.refused(letter, renamed(list)))
        .isEqualTo("422 answer.xlsx is not a list of this letter.");
    assertThat(desk.refused(letter, withPart(list, "xl/vbaProject.bin", 10)))
        .isEqualTo("422 “answer.xlsx” is a workbook with macros.");
    assertThat(desk.refused(letter, withPart(list, "xl/media/image1.xml", 70 << 20)))
        .isEqualTo("422 \u201canswer.xlsx\u201d expands beyond what is unpacked: 250 : 1.");
    assertThat(desk.refused(letter, "<html><body>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("422 “answer.xlsx” is no table: its content is a web page.");
    assertThat(desk.refused(letter, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("422 answer.xlsx is not a list of this letter.");
    assertThat(desk.refused(letter, new byte[6 << 20]))
        .isEqualTo("413 The file is larger than 4 MB.");

    assertThat(desk.decisions()).isEmpty();
    assertThat(desk.page(letter)).doesNotContain("Lists that came back");
  }

  @Test
  void anEmptyFileIsCalledEmptyAndTheRefusalLeadsBackToTheLetter() {
    String letter = desk.make("office Port", "en");

    assertThat(desk.refused(letter, new byte[0]))
        .isEqualTo("422 \u201canswer.xlsx\u201d is empty.");
    assertThat(desk.refusal(letter, "answer.xlsx", new byte[0]).body())
        .contains("<a href=\"" + letter + "\">Back to the page of the form</a>");
    assertThat(desk.refusal(letter, "answer.xlsx", new byte[6 << 20]).body())
        .contains("<a href=\"" + letter + "\">Back to the page of the form</a>");
    assertThat(Shown.all(desk.refusal(letter, "", new byte[0]).body(), "h1"))
        .containsExactly("No file was chosen.");
  }

  /** The list with something else in the row of permit 24/QZ/1. */
  private static byte[] with(byte[] list, Consumer<Row> change) throws IOException {
    return LetterDesk.answer(list, "List", Map.of("24/QZ/1", change));
  }

  private static void key(Row row, String end) {
    String key = row.getCell(10).getStringCellValue();
    text(row.getCell(10), key.substring(0, key.length() - 1) + (key.endsWith(end) ? "1" : end));
  }

  /** Text that stands in the cell itself stays there unless the cell is emptied first. */
  private static void text(Cell cell, String text) {
    cell.setBlank();
    cell.setCellValue(text);
  }

  private static byte[] renamed(byte[] bytes) throws IOException {
    try (XSSFWorkbook book = LetterDesk.open(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.removeSheetAt(book.getSheetIndex("List"));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] withPart(byte[] bytes, String part, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(out);
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        zip.transferTo(copy);
      }
      copy.putNextEntry(new ZipEntry(part));
      copy.write(new byte[size]);
    }
    return out.toByteArray();
  }
}
