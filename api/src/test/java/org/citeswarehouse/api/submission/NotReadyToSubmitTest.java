package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.io.FileUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a submission, and is told before anything is frozen. */
class NotReadyToSubmitTest {

  private static final Instant THEN = Instant.parse("2025-04-01T08:00:00.123Z");
  private static final String HEADER =
      "party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,"
          + "term_code,quantity,unit_code,trading_partner,export_permit,year\n";
  private static final String SEVEN =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024\n";

  @TempDir private Path folder;

  @Test
  void lines_that_have_to_be_mended_hold_it_up_and_cover_and_summary_say_so() throws IOException {
    register(SEVEN.replace(",DE,", ",EU,")).run("r1", "2025-03-31");

    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> freezeNow("anna", Optional.empty()));
    assertThat(refused.problem())
        .isEqualTo(
            "The annual report of QZ for 2024 is not ready: 1 records wait for a decision or a"
                + " correction.");
    assertThat(refused.remedy())
        .contains(
            "./cites export report-validation --party QZ --year 2024 --basis actual --level"
                + " PRIMARY")
        .doesNotContain("report-checks");

    Submission made = freezeNow("anna", Optional.of("the deadline is today"));
    String says =
        "One record waits for a decision or a correction before the report can be sent; see sheets"
            + " \u201CChecks\u201D and \u201CValidation\u201D.";
    Path version = folder.resolve("submissions/QZ/2024/1");
    assertThat(made.waiting()).isEqualTo(1);
    try (PDDocument pdf = Loader.loadPDF(version.resolve("summary.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(says);
    }
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(version.resolve("annual-report.xlsx")))) {
      assertThat(
              StreamSupport.stream(workbook.getSheet("Cover").spliterator(), false)
                  .filter(row -> row.getCell(0) != null)
                  .map(row -> row.getCell(0).getStringCellValue()))
          .contains(says)
          .doesNotContain("Nothing waits for a decision: the report can be sent.");
      assertThat(workbook.getSheet("Validation").getRow(4).getCell(2)).hasToString("P1");
    }
  }

  @Test
  void a_year_that_is_not_over_is_submitted_only_with_a_reason() throws IOException {
    new FixtureWarehouse(folder)
        .write(
            ReconciliationTables.RECONCILIATION, Register.LINES.replace("2025-03-31", "2024-11-30"))
        .write(ReportTables.ANNUAL_REPORT_LINES, HEADER + SEVEN)
        .run("r1", "2024-11-30");

    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> freezeNow("anna", Optional.empty()));
    assertThat(refused.problem())
        .isEqualTo(
            "The annual report of QZ for 2024 is not ready: 2024 was not over on 2024-11-30, when"
                + " states were judged.");
    assertThat(refused.remedy()).contains("./cites build --party QZ --as-of 2024-12-31");
    assertThat(freezeNow("anna", Optional.of("asked for in advance")).unready())
        .isEqualTo("asked for in advance");
  }

  @Test
  void a_nil_return_of_a_year_that_is_not_over_is_refused_outright() throws IOException {
    for (String judged : List.of("2025-03-31", "2031-01-01")) {
      FileUtils.deleteDirectory(folder.resolve("tables").toFile());
      new FixtureWarehouse(folder)
          .write(ReconciliationTables.RECONCILIATION, Register.LINES.replace("2025-03-31", judged))
          .run("r1", judged);
      try (Warehouse warehouse = open()) {
        assertThatThrownBy(
                () ->
                    new Freezing(new Submissions(warehouse), Reading.current(warehouse))
                        .freeze(
                            ReportRequest.of(
                                new Arguments(
                                    Map.of("party", "QZ", "year", "2030", "nil-return", "true"))),
                            "anna",
                            "",
                            Optional.of("surely nothing will"),
                            THEN))
            .hasMessageStartingWith("It cannot be said yet of QZ in 2030 that no trade occurred");
      }
    }
  }

  private FixtureWarehouse register(String lines) throws IOException {
    FileUtils.deleteDirectory(folder.resolve("tables").toFile());
    return new FixtureWarehouse(folder)
        .write(ReconciliationTables.RECONCILIATION, Register.LINES)
        .write(ReportTables.ANNUAL_REPORT_LINES, HEADER + lines);
  }

  private Submission freezeNow(String by, Optional<String> unready) throws IOException {
    try (Warehouse warehouse = open()) {
      return new Freezing(new Submissions(warehouse), Reading.current(warehouse))
          .freeze(
              ReportRequest.of(new Arguments(Map.of("party", "QZ", "year", "2024"))),
              by,
              "",
              unready,
              THEN)
          .submission()
          .orElseThrow();
    }
  }

  private Warehouse open() {
    return Warehouse.open(folder.toString(), Limits.EXPORT);
  }
}
