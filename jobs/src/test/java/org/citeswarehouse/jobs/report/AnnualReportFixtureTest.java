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
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
  static void deliver() throws IOException {
    warehouse = new TestWarehouse(folder);
    ingest(InputKind.PERMITS, "permits.csv");
    ingest(InputKind.ENDORSEMENTS, "endorsements.csv");
    ingest(InputKind.CUSTOMS, "customs.csv");
  }

  @BeforeEach
  void asUsual() {
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

  @Test
  void the_checks_say_how_much_is_at_stake_and_who_tells_it() {
    assertThat(
            warehouse
                .rows(
                    ReportTables.ANNUAL_REPORT_CHECKS,
                    "basis",
                    "permit_no",
                    "check_code",
                    "report_year",
                    "stake_quantity",
                    "stake_unit",
                    "told_by")
                .stream()
                .filter(row -> row.startsWith("actual|"))
                .filter(row -> !row.contains("|FINDINGS|")))
        .contains(
            "actual|OVER|OVER_USED|2013|2|NAR|-",
            "actual|UNUSED|UNUSED_NOT_COVERED|2013|10|NAR|-",
            "actual|VOIDFIRST|VOID_USED|2013|2|NAR|-",
            "actual|WEIGHED|INCOMPARABLE|2013|10|NAR|-",
            "actual|HALF|PARTLY_INCOMPARABLE|2014|-|-|-",
            "actual|TAKEN|SEIZED|2013|10|NAR|-",
            "actual|TG-4711|ARRIVAL_WITHOUT_DOCUMENT|2013|10|NAR|-",
            "actual|TG-131|TOLD_BY_IMPORT_PERMIT|2013|6|NAR|OWN13");
  }

  @Test
  void each_year_has_its_own_share_of_what_is_at_stake() {
    assertThat(
            warehouse
                .rows(
                    ReportTables.ANNUAL_REPORT_CHECKS,
                    "permit_no",
                    "basis",
                    "check_code",
                    "report_year",
                    "stake_quantity")
                .stream()
                .filter(row -> row.startsWith("SPLIT|actual|")))
        .containsExactly("SPLIT|actual|FINDINGS|2013|6", "SPLIT|actual|FINDINGS|2014|3");
  }

  @Test
  void certificates_can_be_left_to_the_checks() {
    warehouse.build("CH", TestWarehouse.TODAY, ManyCrossingsTreatment.NONE);

    assertThat(certificates("actual")).isEmpty();
    assertThat(certificates("issued")).isEmpty();
    assertThat(certificateChecks())
        .containsExactly(
            "actual|CIRCUS|false",
            "actual|PARROT|false",
            "actual|TG-90|false",
            "actual|VIOLIN|false",
            "issued|CIRCUS|false",
            "issued|PARROT|false",
            "issued|TG-90|false",
            "issued|VIOLIN|false");
    assertThat(used()).endsWith("none");
  }

  private static List<String> certificates(String basis) {
    return warehouse
        .rows(
            ReportTables.ANNUAL_REPORT_LINES,
            "basis",
            "permit_no",
            "direction",
            "report_year",
            "quantity")
        .stream()
        .filter(row -> row.matches(basis + "\\|(CIRCUS|PARROT|VIOLIN)\\|.*"))
        .map(row -> row.substring(basis.length() + 1))
        .toList();
  }

  private static List<String> certificateChecks() {
    return warehouse
        .rows(ReportTables.ANNUAL_REPORT_CHECKS, "check_code", "basis", "permit_no", "reported")
        .stream()
        .filter(row -> row.startsWith("MANY_CROSSINGS|"))
        .map(row -> row.substring("MANY_CROSSINGS|".length()))
        .toList();
  }

  /** What the last run says that it was asked for. */
  private static String used() {
    List<String> runs = warehouse.rows(OperationTables.RUNS, "run_id", "many_crossings");
    return runs.get(runs.size() - 1);
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
