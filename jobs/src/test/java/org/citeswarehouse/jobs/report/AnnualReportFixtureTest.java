package org.citeswarehouse.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register of some forty permit lines, written by hand, and the report that it has to give: both
 * lie as CSV files beside this class (permits, endorsements and customs; report and checks). The
 * first column of permits.csv says which case of cites-rules 1.5 or contract section 6 a line is.
 */
class AnnualReportFixtureTest {

  @TempDir static Path folder;

  private static TestWarehouse warehouse;

  @BeforeAll
  static void build() throws IOException {
    warehouse = new TestWarehouse(folder);
    ingest(InputKind.PERMITS, "permits.csv");
    ingest(InputKind.ENDORSEMENTS, "endorsements.csv");
    ingest(InputKind.CUSTOMS, "customs.csv");
    warehouse.build("CH", TestWarehouse.TODAY);
  }

  @Test
  void the_report_has_these_lines_and_no_others() {
    assertThat(made(ReportTables.ANNUAL_REPORT_LINES, "report.csv"))
        .containsExactlyElementsOf(expected("report.csv"));
  }

  @Test
  void the_checks_say_what_was_left_out_flagged_or_waits() {
    assertThat(made(ReportTables.ANNUAL_REPORT_CHECKS, "checks.csv"))
        .containsExactlyElementsOf(expected("checks.csv"));
  }

  private static void ingest(InputKind kind, String name) throws IOException {
    try (var resource = AnnualReportFixtureTest.class.getResourceAsStream(name)) {
      warehouse.ingest(kind, "CH", Files.write(folder.resolve(name), resource.readAllBytes()));
    }
  }

  /** Rows of the table with the columns of the expected file. */
  private static List<String> made(Table table, String expected) {
    return warehouse.rows(table, rows(expected).get(0).getHeader().toArray(String[]::new));
  }

  private static List<String> expected(String name) {
    return rows(name).stream()
        .map(
            row ->
                row.getFields().stream()
                    .map(value -> value.isEmpty() ? "-" : value)
                    .collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }

  private static List<NamedCsvRecord> rows(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    AnnualReportFixtureTest.class.getResourceAsStream(name),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
