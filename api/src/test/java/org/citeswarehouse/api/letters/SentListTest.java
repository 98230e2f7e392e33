package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list holds that goes out, and what can be written into it. */
class SentListTest {

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
  void aListHoldsNothingOfOtherPartiesAndNoFormula() throws IOException {
    String letter = desk.make("office Port", "en");
    try (XSSFWorkbook book = LetterDesk.open(desk.list(letter))) {
      XSSFSheet list = book.getSheet("List");
      List<String> about = new ArrayList<>();
      for (Row row : list) {
        about.add(row.getCell(0).getStringCellValue());
      }
      assertThat(about)
          .containsExactly(
              "Permit or declaration",
              "QZ 24/QZ/3, line A",
              "QZ 24/QZ/2, line A",
              "QZ 24/QZ/1, line A",
              "Declaration D9, item 1",
              "June 2024, leaving");
      assertThat(list.getRow(3).getCell(1).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"http://x\"), live, Appendix II");
      assertThat(list.getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(list.getDataValidations())
          .extracting(DataValidation::getValidationConstraint)
          .extracting(
              c ->
                  c.getExplicitListValues() == null
                      ? ""
                      : String.join("|", c.getExplicitListValues()))
          .contains("Yes|No|Later (by the day given)", "KGM|GRM");
      assertThat(list.getRow(1).getCell(3).getCellStyle().getLocked()).isFalse();
      assertThat(list.getRow(1).getCell(10).getCellStyle().getLocked()).isTrue();
    }
  }
}
