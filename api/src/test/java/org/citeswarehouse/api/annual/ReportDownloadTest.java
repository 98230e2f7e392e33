package org.citeswarehouse.api.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An annual report in each of its forms. */
class ReportDownloadTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,year
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024
      """;

  @TempDir private Path folder;

  @Test
  void a_report_of_1_2_million_lines_is_refused_as_a_workbook_before_a_row_is_written()
      throws IOException {
    Register.in(folder)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            LINES,
            "SELECT * REPLACE (permit_no || i AS permit_no) FROM t, range(1200000) r(i)")
        .run("r2", "2025-03-31");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> write(Format.XLSX, Map.of("language", "fr"), out))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
              assertThat(refused).hasMessageContaining("Exportations et réexportations");
              assertThat(refused.reason()).contains("1,048,575 rows");
              assertThat(refused.remedy()).contains("CSV, which has no limit");
            });
    assertThat(out.size()).isZero();
  }

  @Test
  void the_same_state_gives_the_same_pdf() throws IOException {
    Register.in(folder);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    write(Format.PDF, Map.of("language", "es"), first);
    write(Format.PDF, Map.of("language", "es"), second);

    byte[] head = Arrays.copyOf(first.toByteArray(), 5);
    assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  @Test
  void a_form_that_a_report_does_not_have_is_refused() {
    Register.in(folder);

    assertThatThrownBy(() -> write(Format.PARQUET, Map.of(), OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.reason()).contains("csv, xlsx, json, pdf"));
  }

  private void write(Format form, Map<String, String> more, OutputStream out) throws IOException {
    Arguments asked = new Arguments(Map.of("party", "QZ", "year", "2024"));
    for (Map.Entry<String, String> word : more.entrySet()) {
      asked = asked.orElse(word.getKey(), word.getValue());
    }
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      ReportDownload.write(
          new AnnualReports(Reading.current(warehouse)), ReportRequest.of(asked), form, out);
    }
  }
}
