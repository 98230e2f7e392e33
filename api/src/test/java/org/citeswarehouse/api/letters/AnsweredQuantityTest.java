package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantities of answered lists: numbers of the spreadsheet, and numbers that were typed as text.
 */
class AnsweredQuantityTest {

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
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en; List;  Another quantity;   1,500; 1500; 1.5
          fr; Liste; Autre quantité;     1.500; 1500; 1.5
          es; Lista; Otra cantidad;      1.500; 1500; 1.5
          es; Lista; Otra cantidad;      2,250; 2250; 2.25
          """)
  void aQuantityInTextThatMayBeAThousandTimesAnotherIsToldWithBothReadings(
      String language, String sheet, String other, String text, String one, String two)
      throws IOException {
    String letter = desk.make("office Port", language);
    byte[] list = desk.list(letter);

    String preview = desk.came(letter, quantity(list, sheet, other, text)).body();

    assertThat(preview)
        .contains("“" + text + "” may be " + one + " or " + two + ":")
        .contains("There is nothing to take")
        .containsPattern("<td class=\"number\">3</td><td>(Quantity|Quantité|Cantidad)</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en; List;  Another quantity;   1.500;     1.500
          en; List;  Another quantity;   1 500;     1500
          fr; Liste; Autre quantité;     1,500;     1.500
          fr; Liste; Autre quantité;     1\u00A0500; 1500
          fr; Liste; Autre quantité;     1\u202F500; 1500
          es; Lista; Otra cantidad;      1500;      1500
          es; Lista; Otra cantidad;      7,5;       7.5
          """)
  void aQuantityInTextThatReadsInOneWayIsTaken(
      String language, String sheet, String other, String text, String taken) throws IOException {
    String letter = desk.make("office Port", language);
    byte[] list = desk.list(letter);

    desk.take(letter, quantity(list, sheet, other, text));

    assertThat(desk.decisions())
        .containsExactly("ENTER_QUANTITY 24/QZ/2 A " + taken + " NAR 2024-02-11 AWB-2");
  }

  @ParameterizedTest
  @CsvSource({"fr, Liste, Autre quantité", "es, Lista, Otra cantidad"})
  void aNumberOfTheSpreadsheetIsWhatItIs(String language, String sheet, String other)
      throws IOException {
    String letter = desk.make("office Port", language);
    byte[] list = desk.list(letter);

    desk.take(
        letter,
        LetterDesk.answer(
            list,
            sheet,
            Map.of(
                "24/QZ/2",
                row -> {
                  other(row, 0);
                  row.getCell(3).setCellValue(other);
                  row.getCell(4).setCellValue(1.234);
                })));

    assertThat(desk.decisions())
        .containsExactly("ENTER_QUANTITY 24/QZ/2 A 1.234 NAR 2024-02-11 AWB-2");
  }

  @Test
  void anAnswerMergedOverSeveralRowsIsRefused() throws IOException {
    String letter = desk.make("office Port", "en");
    byte[] list =
        LetterDesk.answer(
            desk.list(letter),
            "List",
            Map.of("24/QZ/3", row -> row.getCell(3).setCellValue("Yes")));
    try (XSSFWorkbook book = LetterDesk.open(list);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet("List").addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
      book.write(out);

      assertThat(desk.refused(letter, out.toByteArray()))
          .contains("cells merged over several rows");
    }
  }

  private static byte[] quantity(byte[] list, String sheet, String other, String text)
      throws IOException {
    return LetterDesk.answer(
        list,
        sheet,
        Map.of(
            "24/QZ/2",
            row -> {
              other(row, 0);
              row.getCell(3).setCellValue(other);
              row.getCell(4).setBlank();
              row.getCell(4).setCellValue(text);
            }));
  }

  private static void other(Row row, int quantity) {
    row.getCell(3).setCellValue("Another quantity");
    row.getCell(4).setCellValue(quantity);
    row.getCell(6).setCellValue(LocalDate.of(2024, 2, 11));
    row.getCell(7).setCellValue("AWB-2");
  }
}
