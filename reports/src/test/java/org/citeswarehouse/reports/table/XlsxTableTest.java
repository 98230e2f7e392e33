package org.citeswarehouse.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

  private static final List<Column> TEXT = List.of(column("text", ColumnType.TEXT));
  private static final List<Column> QUANTITY = List.of(column("quantity", ColumnType.DECIMAL));

  @Test
  void holds_the_same_rows_cell_by_cell() throws IOException {
    List<Column> columns =
        List.of(
            column("country", ColumnType.TEXT),
            column("hs_code", ColumnType.TEXT),
            column("year", ColumnType.INTEGER),
            column("quantity", ColumnType.DECIMAL),
            column("day", ColumnType.DATE),
            column("blocks", ColumnType.BOOLEAN));
    List<List<Object>> rows =
        List.of(
            Arrays.asList(
                "NA", "0106", 2013, new BigDecimal("1234.5"), LocalDate.of(2013, 2, 28), true),
            Arrays.asList(null, "F", null, null, null, false));

    assertThat(shown(write(columns, rows)))
        .containsExactly(
            List.of("country", "hs_code", "year", "quantity", "day", "blocks"),
            List.of("NA", "0106", "2013", "1,234.5", "2013-02-28", "TRUE"),
            List.of("", "F", "", "", "", "FALSE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"http://example.org\")", "@SUM(A1)", "+1", "-1", "\t=1+1", "\r=1+1"})
  void keeps_text_that_looks_like_a_formula_as_quoted_text(String hostile) throws IOException {
    Cell cell = only(write(TEXT, List.of(List.of(hostile))));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(hostile);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NA", "0106", "TRUE", "1E5", "bell \u0007 bell", "_x0041_", " blanks ", "1\n2"})
  void gives_text_back_as_it_was(String text) throws IOException {
    Cell cell = only(write(TEXT, List.of(List.of(text))));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getRichStringCellValue().getString()).isEqualTo(text);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000000000000001", "123456789012345", "-0.25", "1000000000000000"})
  void writes_a_number_where_a_spreadsheet_keeps_every_digit(String number) throws IOException {
    Cell cell = only(write(QUANTITY, List.of(List.of(new BigDecimal(number)))));

    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(number);
    assertThat(new DataFormatter().formatCellValue(cell).replace(",", "")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567890123.123456789012345", "0.1234567890123456"})
  void writes_text_where_a_spreadsheet_would_round(String number) throws IOException {
    Cell cell = only(write(QUANTITY, List.of(List.of(new BigDecimal(number)))));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(number);
  }

  @Test
  void writes_a_day_that_a_spreadsheet_would_count_wrongly_as_text() throws IOException {
    Cell cell =
        only(
            write(
                List.of(column("day", ColumnType.DATE)),
                List.of(List.of(LocalDate.of(1899, 12, 31)))));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo("1899-12-31");
  }

  @Test
  void freezes_the_header_and_filters_the_whole_table() throws IOException {
    byte[] bytes = write(TEXT, List.of(List.of("a"), List.of("b")));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:A3");
    }
  }

  @Test
  void gives_the_same_bytes_whatever_the_time_zone() throws IOException {
    List<List<Object>> rows = List.of(List.of("a"), List.of("=b"));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] east = write(TEXT, rows);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(write(TEXT, rows)).isEqualTo(east);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void carries_no_date_of_its_making() throws IOException {
    byte[] bytes = write(TEXT, List.of());

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated()).isNull();
      assertThat(workbook.getProperties().getCoreProperties().getModified()).isNull();
    }
  }

  @Test
  void refuses_more_rows_than_a_sheet_holds_and_writes_nothing() throws IOException {
    List<Path> before = temporaryFiles();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> XlsxTable.write("many", new CountedRows(1_048_576), out))
        .isInstanceOfSatisfying(
            TooManyRowsException.class,
            e -> {
              assertThat(e.problem()).contains("many");
              assertThat(e.cause()).contains("1,048,575");
              assertThat(e.remedy()).contains("CSV");
            });

    assertThat(out.size()).isZero();
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void refuses_a_text_longer_than_a_cell_holds() {
    List<List<Object>> rows = List.of(List.of("x".repeat(32_768)));

    assertThatThrownBy(() -> write(TEXT, rows))
        .isInstanceOf(TextTooLongException.class)
        .hasMessageContaining("32,767");
  }

  @Test
  void leaves_no_temporary_files() throws IOException {
    List<Path> before = temporaryFiles();

    write(TEXT, List.of(List.of("a")));

    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void writes_a_hundred_thousand_rows_in_forty_megabytes_of_heap() throws Exception {
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                CountedRows.class.getName(),
                "100000")
            .redirectErrorStream(true)
            .start();

    String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(small.waitFor()).as(said).isZero();
  }

  private static byte[] write(List<Column> columns, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTable.write("table", new ListRows(columns, rows), out);
    return out.toByteArray();
  }

  private static Cell only(byte[] bytes) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getSheetAt(0).getRow(1).getCell(0);
    }
  }

  private static List<List<String>> shown(byte[] bytes) throws IOException {
    DataFormatter formatter = new DataFormatter();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      int columns = sheet.getRow(0).getLastCellNum();
      return Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1)
          .map(
              i ->
                  Stream.iterate(0, c -> c < columns, c -> c + 1)
                      .map(c -> formatter.formatCellValue(sheet.getRow(i).getCell(c)))
                      .toList())
          .toList();
    }
  }

  private static List<Path> temporaryFiles() throws IOException {
    Path poi = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
    if (!Files.isDirectory(poi)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(poi)) {
      return files.filter(f -> f.toString().contains("sxssf")).sorted().toList();
    }
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, name, type, "", "For the test.", "");
  }
}
