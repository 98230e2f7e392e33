package org.citeswarehouse.reports.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The illegal-trade report as a ministry sends it. */
class IllegalTradeWorkbookTest {

  private static final Map<String, Object> SKINS =
      Map.ofEntries(
          Map.entry("date_of_seizure", LocalDate.of(2013, 12, 31)),
          Map.entry("species", "Python regius"),
          Map.entry("term", "SKI"),
          Map.entry("quantity", new BigDecimal("2.5")),
          Map.entry("unit", "KGM"),
          Map.entry("location", "=Airport"),
          Map.entry("agency", "Customs"),
          Map.entry("reason", "No permit"),
          Map.entry("transit", "TG;NA"),
          Map.entry("disposal", "Destroyed"),
          Map.entry("stated_unit", "GRM"));

  @Test
  void the_cover_tells_party_year_number_and_consent() throws IOException {
    assertThat(sheet(workbook(Consent.NO, Locale.ENGLISH, SKINS), 0))
        .startsWith(
            "CITES annual illegal-trade report 2013",
            "Party|Switzerland (CH)",
            "Year of the seizures|2013",
            "Seizures reported (lines)|1",
            "Rows of the files of seizures that were rejected or are held, of any year|0",
            "May the data be shared with ICCWC and for global research?|No: the Party objects",
            "Made on|2014-10-01",
            "Run|r1",
            "")
        .noneMatch(line -> line.startsWith("Nil return"));
  }

  @Test
  void the_sheet_has_every_heading_of_the_form_and_blanks_for_what_may_name_a_person()
      throws IOException {
    assertThat(sheet(workbook(Consent.YES, Locale.ENGLISH, SKINS), 1))
        .containsExactly(
            "Date of seizure|Species (scientific name)|Description of specimen (term code)"
                + "|Quantity|Unit|Location of incident|Detecting agency|Reason for seizure"
                + "|Means of transport|Method of concealment|Alleged country of origin"
                + "|Country/countries of transit|Alleged final destination"
                + "|Estimated value in country|Nationality of offenders involved"
                + "|Law under which charges were brought|Sanction"
                + "|Disposal of confiscated specimens|Additional information"
                + "|Consent to share with ICCWC / global research",
            "2013-12-31|Python regius|SKI|2.5|KGM|=Airport|Customs|No permit||||TG; NA|||||"
                + "|Destroyed||yes");
  }

  @Test
  void the_cover_tells_rows_that_are_not_in_it_and_files_that_contradict_each_other()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IllegalTradeWorkbook.write(cover(Consent.UNSTATED, 3, 1, 2), rows(SKINS), Locale.ENGLISH, out);

    assertThat(sheet(new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())), 0))
        .contains(
            "Rows of the files of seizures that were rejected or are held, of any year|2",
            "May the data be shared with ICCWC and for global research?"
                + "|Not stated: 3 lines say yes, 1 say no",
            "Rows that were rejected or are held are not in this report, and may belong in it.",
            "List them with ./cites export rejects --party CH --severity HELD,REJECTED --out"
                + " rejects.csv (column kind: illegal-trade), mend them and ingest them again.",
            "The files contradict each other on consent; say which holds with --consent yes or"
                + " --consent no.",
            "Sanctions have to be typed in: enter them and further information here before the"
                + " report is sent.");
  }

  @Test
  void a_year_without_seizures_is_a_nil_return() throws IOException {
    XSSFWorkbook workbook = workbook(Consent.UNSTATED, Locale.ENGLISH);

    assertThat(sheet(workbook, 0))
        .contains(
            "Seizures reported (lines)|0",
            "May the data be shared with ICCWC and for global research?|Not stated",
            "Nil return: no seizure was made in 2013.");
    assertThat(sheet(workbook, 1)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Saisies, Date de la saisie, Oui : la Partie y consent",
    "es, Decomisos, Fecha del decomiso, Sí: la Parte consiente"
  })
  void headings_are_in_the_language_asked_for(
      String language, String sheet, String heading, String consent) throws IOException {
    XSSFWorkbook workbook = workbook(Consent.YES, Locale.forLanguageTag(language), SKINS);

    assertThat(workbook.getSheetName(1)).isEqualTo(sheet);
    assertThat(sheet(workbook, 1).get(0)).startsWith(heading + "|");
    assertThat(sheet(workbook, 0).get(5)).endsWith("|" + consent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void every_text_is_there_in_every_language(String language) {
    assertThat(texts(Locale.forLanguageTag(language)).keySet())
        .isEqualTo(texts(Locale.ROOT).keySet());
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    assertThat(bytes(Consent.YES, Locale.ENGLISH, SKINS))
        .isEqualTo(bytes(Consent.YES, Locale.ENGLISH, SKINS));
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "org.citeswarehouse.reports.seizure.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @SafeVarargs
  private static XSSFWorkbook workbook(Consent consent, Locale locale, Map<String, Object>... rows)
      throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(consent, locale, rows)));
  }

  @SafeVarargs
  private static byte[] bytes(Consent consent, Locale locale, Map<String, Object>... rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IllegalTradeWorkbook.write(cover(consent, 0, 0, 0), rows(rows), locale, out);
    return out.toByteArray();
  }

  private static IllegalTradeCover cover(
      Consent consent, long agreed, long objected, long unusable) {
    return new IllegalTradeCover(
        "CH",
        "Switzerland",
        2013,
        consent,
        agreed,
        objected,
        unusable,
        LocalDate.of(2014, 10, 1),
        "r1");
  }

  @SafeVarargs
  private static Rows rows(Map<String, Object>... rows) {
    List<Column> columns = IllegalTradeTables.ILLEGAL_TRADE.columns();
    List<List<Object>> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      columns.forEach(c -> cells.add(row.get(c.name())));
      values.add(cells);
    }
    return new ListRows(columns, values);
  }

  private static List<String> sheet(XSSFWorkbook workbook, int index) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    Sheet sheet = workbook.getSheetAt(index);
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      List<String> cells = new ArrayList<>();
      Row row = sheet.getRow(i);
      for (int j = 0; row != null && j < row.getLastCellNum(); j++) {
        cells.add(formatter.formatCellValue(row.getCell(j)));
      }
      lines.add(String.join("|", cells));
    }
    return lines;
  }
}
