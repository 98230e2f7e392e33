package org.citeswarehouse.reports.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.reports.annual.ReportFixture.checks;
import static org.citeswarehouse.reports.annual.ReportFixture.compared;
import static org.citeswarehouse.reports.annual.ReportFixture.cover;
import static org.citeswarehouse.reports.annual.ReportFixture.lines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook in the three working languages of the Convention. */
class LanguagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"_fr", "_es"})
  void every_text_is_there_with_the_same_values_to_fill_in(String suffix) throws IOException {
    Properties english = texts("");
    Properties other = texts(suffix);

    assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      if (english.getProperty(key).contains("{0")) {
        assertThat(formats(other.getProperty(key)))
            .as(key)
            .isEqualTo(formats(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Imports, App., Country of export or re-export",
    "fr, Importations, Ann., Pays d'exportation ou de réexportation",
    "es, Importaciones, Ap., País de exportación o reexportación"
  })
  void headings_are_in_the_language_asked_for(
      String language, String sheet, String appendix, String partner) throws IOException {
    try (XSSFWorkbook workbook = workbook(Locale.forLanguageTag(language))) {
      assertThat(workbook.getSheetName(1)).isEqualTo(sheet);
      assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo(appendix);
      assertThat(workbook.getSheetAt(1).getRow(0).getCell(6).getStringCellValue())
          .isEqualTo(partner);
    }
  }

  @Test
  void english_is_english_on_a_machine_of_another_language() throws IOException {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.FRANCE);
    try (XSSFWorkbook workbook = workbook(Locale.ENGLISH)) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Cover");
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static int formats(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  private static Properties texts(String suffix) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        AnnualReportWorkbook.class.getResourceAsStream("messages" + suffix + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static XSSFWorkbook workbook(Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnualReportWorkbook.write(
        new AnnualReportPack(
            cover(),
            lines(),
            lines(),
            checks(),
            true,
            compared(),
            Map.of(),
            List.of(),
            Validated::clean),
        language,
        out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
