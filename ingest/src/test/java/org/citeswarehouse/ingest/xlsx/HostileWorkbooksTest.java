package org.citeswarehouse.ingest.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citeswarehouse.ingest.SampleFiles.rows;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.checklist;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.headings;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.parts;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.row;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.texts;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workbooks that are traps, locked or broken are refused, in bounded time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileWorkbooksTest {

  @Test
  void a_workbook_locked_with_a_password() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        POIFSFileSystem container = new POIFSFileSystem()) {
      row(checklist(workbook, "S"), 2, "A");
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("secret");
      try (OutputStream content = lock.getDataStream(container)) {
        content.write(SmallWorkbooks.bytes(workbook));
      }
      container.writeFilesystem(out);
    }

    assertRefused(out.toByteArray(), Refusal.PASSWORD);
  }

  @Test
  void an_old_workbook_locked_with_a_password() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] locked;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(checklist(workbook, "S"), 2, "A");
      locked = SmallWorkbooks.bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertRefused(locked, Refusal.PASSWORD);
  }

  @Test
  void an_old_workbook_with_macros() throws IOException {
    assertRefused(container("Workbook", "_VBA_PROJECT_CUR"), Refusal.MACROS);
  }

  @Test
  void a_document_of_another_program_in_the_same_container() throws IOException {
    assertRefused(container("WordDocument", "_VBA_PROJECT"), Refusal.OTHER_FORMAT);
    assertRefused(container("Book", "x"), Refusal.OTHER_FORMAT);
  }

  @Test
  void an_old_workbook_cut_off_anywhere() throws IOException {
    byte[] whole;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(checklist(workbook, "S"), 2, "A");
      whole = SmallWorkbooks.bytes(workbook);
    }
    for (int length = 8; length < 2048; length += 68) {
      assertRefused(Arrays.copyOf(whole, length), Refusal.DAMAGED);
    }
  }

  @Test
  void a_container_that_holds_no_records() throws IOException {
    assertRefused(container("Workbook", "x"), Refusal.DAMAGED);
  }

  @Test
  void entities_in_any_part() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String sheet = "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";

    assertRefused(parts("xl/worksheets/sheet1.xml", bomb + sheet), Refusal.DOCTYPE);
    assertRefused(parts("xl/sharedStrings.xml", bomb + "<sst/>"), Refusal.DOCTYPE);
    assertRefused(
        parts("xl/_rels/workbook.xml.rels", "<!DOCTYPE r SYSTEM \"file:///x\"><r/>"),
        Refusal.DOCTYPE);
    assertRefused(
        parts("xl/worksheets/sheet1.xml", "\u0000<!\u0000DOCTYPE x>" + sheet), Refusal.DOCTYPE);
    assertRefused(xml(headings(), "<row r=\"2\"><c><v>&b;</v></c></row>"), Refusal.DAMAGED);
  }

  @Test
  void as_many_columns_as_a_sheet_has_and_one_more() {
    String[] wide = new String[16_384];
    Arrays.setAll(wide, i -> "h" + i);
    System.arraycopy(new String[] {"taxon", "class", "order", "family", "genus"}, 0, wide, 0, 5);

    assertThat(rows(InputKind.CHECKLIST, SmallWorkbooks.file(xml(texts(1, wide), texts(2, "A")))))
        .extracting(SourceRow::expected)
        .containsExactly(16_384);
    assertRefused(
        xml(headings(), "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"), Refusal.TOO_LARGE);
    assertRefused(
        xml(headings(), "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"), Refusal.TOO_LARGE);
    assertRefused(
        xml(headings(), "<row r=\"2\"><c r = '&#90;ZZZZZ2'><v>1</v></c></row>"), Refusal.TOO_LARGE);
  }

  @Test
  void a_row_of_millions_of_cells_without_a_place() {
    String cells = "<c/>".repeat(10_000_000);

    assertRefused(xml(headings(), "<row r=\"2\">" + cells + "</row>"), Refusal.TOO_LARGE);
  }

  @Test
  void a_million_empty_rows_that_only_carry_a_colour() {
    StringBuilder empty = new StringBuilder();
    for (int row = 3; row < 1_000_000; row++) {
      empty.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\"><c r=\"A");
      empty.append(row).append("\" s=\"1\"/></row>");
    }

    assertThat(
            rows(
                InputKind.CHECKLIST,
                SmallWorkbooks.file(xml(headings(), texts(2, "A"), empty.toString()))))
        .extracting(SourceRow::row)
        .containsExactly(2L);
  }

  @Test
  void ten_megabytes_in_a_cell() {
    assertRefused(xml(headings(), texts(2, "x".repeat(10_000_000))), Refusal.BROKEN_ROW);
  }

  @Test
  void more_merged_cells_than_a_register_has() {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData/><mergeCells>");
    for (int i = 1; i <= 100_001; i++) {
      sheet.append("<mergeCell ref=\"A").append(2 * i).append(":A").append(2 * i + 1);
      sheet.append("\"/>");
    }

    assertRefused(
        parts("xl/worksheets/sheet1.xml", sheet + "</mergeCells></worksheet>"),
        Refusal.TOO_MANY_MERGED);
  }

  @Test
  void a_formula_that_refers_to_none() {
    assertRefused(
        xml(headings(), "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"7\"/></c></row>"),
        Refusal.DAMAGED);
  }

  @Test
  void a_cell_that_names_a_shared_text_far_beyond_the_last() {
    for (String index :
        List.of(
            "2000000000",
            "+2000000000",
            " 002000000000 ",
            "2&#48;00000000",
            "20<!-- -->00000000",
            "20<![CDATA[00000000]]>",
            "<x>2000</x><x>0000</x>00",
            "\u0662\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660")) {
      assertRefused(
          xml(headings(), "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>" + index + "</v></c></row>"),
          Refusal.DAMAGED);
    }
  }

  @Test
  void a_number_of_a_million_digits() {
    assertRefused(
        xml(headings(), "<row r=\"2\"><c r=\"A2\"><v>" + "9".repeat(1_000_000) + "</v></c></row>"),
        Refusal.DAMAGED);
  }

  @Test
  void a_number_that_is_short_and_would_be_a_gigabyte_written_out() {
    for (String number : List.of("1E999999999", "-1E-999999999")) {
      String row = "<row r=\"2\"><c r=\"A2\"><v>" + number + "</v></c></row>";

      assertThat(
              rows(InputKind.CHECKLIST, SmallWorkbooks.file(xml(headings(), row)))
                  .get(0)
                  .cells()
                  .get(0))
          .isEqualTo(new BigDecimal(number).toString());
    }
  }

  @Test
  void merged_cells_that_no_sheet_has() {
    for (String place : List.of("1:5", "A:C", "ZZZZZZZ1:A9", "XFE1:XFE2")) {
      String sheet =
          "<worksheet><sheetData>"
              + headings()
              + texts(2, "A")
              + "</sheetData><mergeCells><mergeCell ref=\""
              + place
              + "\"/></mergeCells></worksheet>";

      assertRefused(parts("xl/worksheets/sheet1.xml", sheet), Refusal.DAMAGED);
    }
  }

  @Test
  void a_sheet_without_a_name() {
    String book =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    byte[] bytes = parts("xl/workbook.xml", book);

    assertRefused(bytes, Refusal.DAMAGED);
    SourceFile file = SmallWorkbooks.file(bytes);
    assertThat(
            catchThrowableOfType(
                    RefusedFileException.class,
                    () -> Intake.headings(InputKind.CHECKLIST, file, SavedHeadings.NONE))
                .refusal())
        .isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void an_old_workbook_with_a_cell_beyond_the_last_column() throws IOException {
    byte[] book;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(checklist(workbook, "S"), 2, "A");
      book = SmallWorkbooks.bytes(workbook);
    }
    // The record of a text: its type, its length, row 1 from 0, column 0.
    String text = "\u00FD\0\n\0\1\0\0\0";
    int at = new String(book, ISO_8859_1).indexOf(text);
    assertThat(at).isPositive();
    book[at + 7] = 1;

    assertRefused(book, Refusal.TOO_LARGE);
  }

  @Test
  void links_to_other_workbooks_are_never_followed() {
    String link =
        "<externalLink><externalBook><sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\">"
            + "<cell r=\"A1\"><v>666</v></cell></row></sheetData></sheetDataSet></externalBook>"
            + "</externalLink>";
    String row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>[1]S!A1</f><v>Lynx lynx</v></c></row>";
    byte[] book =
        parts(
            "xl/externalLinks/externalLink1.xml",
            link,
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData>" + headings() + row + "</sheetData></worksheet>");

    assertThat(rows(InputKind.CHECKLIST, SmallWorkbooks.file(book)).get(0).cells().get(0))
        .isEqualTo("Lynx lynx");
  }

  @Test
  void a_pdf_called_xlsx() {
    byte[] pdf = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);
    SourceFile file = new SourceFile("register.xlsx", () -> new ByteArrayInputStream(pdf));

    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class, () -> Intake.scan(InputKind.PERMITS, file));
    assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_FORMAT);
    assertThat(refused.problem()).contains("register.xlsx").contains("a PDF document");
  }

  private static byte[] container(String stream, String folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      container.createDirectory(folder);
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  static void assertRefused(byte[] bytes, Refusal refusal) {
    SourceFile file = SmallWorkbooks.file(bytes);
    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class, () -> Intake.scan(InputKind.CHECKLIST, file));
    assertThat(refused.refusal()).isEqualTo(refusal);
  }
}
