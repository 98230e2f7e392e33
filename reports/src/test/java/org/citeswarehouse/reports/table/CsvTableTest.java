package org.citeswarehouse.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void writes_header_values_and_blanks_as_they_are() throws IOException {
    List<Column> columns =
        List.of(
            column("country", ColumnType.TEXT),
            column("hs_code", ColumnType.TEXT),
            column("row", ColumnType.BIGINT),
            column("quantity", ColumnType.DECIMAL),
            column("day", ColumnType.DATE),
            column("at", ColumnType.TIMESTAMP),
            column("blocks", ColumnType.BOOLEAN));
    List<List<Object>> rows =
        List.of(
            Arrays.asList(
                "NA",
                "0106",
                2L,
                new BigDecimal("12.500000000000000"),
                LocalDate.of(2013, 2, 28),
                Instant.parse("2014-01-01T00:00:00Z"),
                true),
            Arrays.asList(null, null, null, null, null, null, null),
            Arrays.asList("=SUM(A1)", "a \"b\", c", 3L, new BigDecimal("1E+9"), null, null, false));

    assertThat(csv(columns, rows))
        .isEqualTo(
            """
            country,hs_code,row,quantity,day,at,blocks
            NA,0106,2,12.5,2013-02-28,2014-01-01T00:00:00Z,true
            ,,,,,,
            =SUM(A1),"a ""b"", c",3,1000000000,,,false
            """);
  }

  @Test
  void keeps_all_38_digits_and_never_writes_an_exponent() throws IOException {
    List<Column> columns = List.of(column("quantity", ColumnType.DECIMAL));
    List<List<Object>> rows =
        List.of(
            List.of(new BigDecimal("12345678901234567890123.123456789012345")),
            List.of(new BigDecimal("0.000000000000001")),
            List.of(new BigDecimal("0E-15")));

    assertThat(csv(columns, rows))
        .isEqualTo(
            """
            quantity
            12345678901234567890123.123456789012345
            0.000000000000001
            0
            """);
  }

  @Test
  void writes_the_header_of_a_table_without_rows() throws IOException {
    assertThat(csv(List.of(column("a", ColumnType.TEXT)), List.of())).isEqualTo("a\n");
  }

  @Test
  void quotes_line_breaks_and_keeps_letters_beyond_ascii_without_a_byte_order_mark()
      throws IOException {
    List<List<Object>> rows = List.of(List.of("one\r\ntwo"), List.of("Côte d’Ivoire \uD83D\uDC0A"));

    assertThat(csv(List.of(column("a", ColumnType.TEXT)), rows))
        .isEqualTo("a\n\"one\r\ntwo\"\nCôte d’Ivoire \uD83D\uDC0A\n");
  }

  @Test
  void refuses_text_that_is_no_unicode_instead_of_writing_a_question_mark() {
    List<List<Object>> rows = List.of(List.of("half a pair: \uD83D"));

    assertThatThrownBy(() -> csv(List.of(column("a", ColumnType.TEXT)), rows))
        .isInstanceOf(IOException.class);
  }

  private static String csv(List<Column> columns, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable.write(new ListRows(columns, rows), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, name, type, "", "For the test.", "");
  }
}
