package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was submitted is what it was, whatever the tables say later. */
class SubmissionTest {

  private static final Instant THEN = Instant.parse("2025-04-01T08:00:00.123Z");
  private static final String HEADER =
      "party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,"
          + "term_code,quantity,unit_code,trading_partner,export_permit,year\n";
  private static final String SEVEN =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024\n";
  private static final String GONE =
      "QZ,2024,actual,exports,QZ,P2,A,II,\"Naja, naja\",SKI,1.5,KGM,FR,P2,2024\n";
  private static final String NINE = SEVEN.replace(",7,", ",9,").replace(",DE,", ",NA,");
  private static final String NEW =
      "QZ,2024,actual,imports,QZ,P3,A,I,Falco hybrid,LIV,2,NAR,AE,,2024\n";
  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,P1,A
      """;

  @TempDir private Path folder;

  @Test
  void is_given_back_byte_for_byte_after_the_tables_have_changed() throws IOException {
    Submission first = freeze(SEVEN + GONE, "anna", Optional.empty());
    String exports = text(first, "exports.csv");
    String workbook = text(first, "annual-report.xlsx");
    String summary = text(first, "summary.pdf");

    Submission second = freeze(NINE + NEW, "bert", Optional.empty());
    FileUtils.deleteDirectory(folder.resolve("tables").toFile());

    assertThat(text(first, "exports.csv"))
        .isEqualTo(exports)
        .contains("II,Python regius,LIV,7,NAR,DE")
        .contains("\"Naja, naja\",SKI,1.5,KGM,FR");
    assertThat(text(first, "annual-report.xlsx")).isEqualTo(workbook);
    assertThat(text(first, "summary.pdf")).isEqualTo(summary).startsWith("%PDF-");
    assertThat(text(second, "exports.csv")).contains("II,Python regius,LIV,9,NAR,NA");
    assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    assertThat(first.frozenAt()).isEqualTo("2025-04-01T08:00:00Z");
    assertThat(first.frozenBy()).isEqualTo("anna");
  }

  @Test
  void a_resubmission_tells_what_it_added_changed_and_removed() throws IOException {
    Submission first = freeze(SEVEN + GONE, "anna", Optional.empty());
    Submission second = freeze(NINE + NEW, "anna", Optional.empty());

    assertThat(changes(first, second))
        .isEqualTo(
            """
            change,direction,issuing_country,permit_no,line_no,column,before,after
            CHANGED,exports,QZ,P1,A,Quantity,7,9
            CHANGED,exports,QZ,P1,A,TradingPartner,DE,NA
            REMOVED,exports,QZ,P2,A,Quantity,1.5,
            ADDED,imports,QZ,P3,A,Quantity,,2
            """);
    assertThat(changes(second, second).lines()).hasSize(1);
  }

  @Test
  void a_version_that_an_earlier_program_froze_with_fewer_columns_is_compared() throws IOException {
    Submission first = freeze(SEVEN, "anna", Optional.empty());
    Submission second = freeze(NINE, "anna", Optional.empty());
    Path manifest = folder.resolve("submissions/QZ/2024/1/manifest.json");
    Path lines = folder.resolve("submissions/QZ/2024/1/lines.csv");
    Files.writeString(
        lines,
        Files.readString(lines)
            .replace(",permit_type,type_other\n", "\n")
            .replaceAll("(?m)^(QZ,.*),,$", "$1"));
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(first.file("lines.csv").orElseThrow().sha256(), Hashes.of(lines)));

    assertThat(changes(submitted(1), second))
        .isEqualTo(
            """
            change,direction,issuing_country,permit_no,line_no,column,before,after
            CHANGED,exports,QZ,P1,A,Quantity,7,9
            CHANGED,exports,QZ,P1,A,TradingPartner,DE,NA
            """);
  }

  @Test
  void the_same_lines_are_not_submitted_twice() throws IOException {
    freeze(SEVEN, "anna", Optional.empty());

    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> freeze(SEVEN, "bert", Optional.empty()));

    assertThat(refused.code()).isEqualTo("freeze.unchanged");
    assertThat(folder.resolve("submissions/QZ/2024").toFile().list()).containsExactly("1");
  }

  @Test
  void what_waits_for_a_decision_is_submitted_only_with_a_reason() throws IOException {
    register(SEVEN).write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING).run("r1", "2025-03-31");

    assertThatThrownBy(() -> freezeNow("anna", Optional.empty()))
        .hasMessage(
            "The annual report of QZ for 2024 is not ready: 1 records wait for a decision.");
    Submission made = freezeNow("anna", Optional.of("the deadline is today"));

    assertThat(made.waiting()).isEqualTo(1);
    assertThat(made.unready()).isEqualTo("the deadline is today");
  }

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

  @Test
  void somebody_answers_for_it_and_no_reason_is_kept_where_nothing_waits() {
    assertThatThrownBy(() -> freeze(SEVEN, " ", Optional.empty()))
        .hasMessage("It is not said who submits the report.");
    assertThatThrownBy(() -> freeze(SEVEN, "anna", Optional.of("why not")))
        .hasMessageContaining("is ready, and yet a reason is given");
    assertThat(folder.resolve("submissions/QZ/2024")).doesNotExist();
  }

  @Test
  void bytes_that_are_others_are_not_given_out_for_the_submitted_ones() throws IOException {
    Submission first = freeze(SEVEN, "anna", Optional.empty());
    Files.writeString(
        folder.resolve("submissions/QZ/2024/1/exports.csv"), "x", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> text(first, "exports.csv"))
        .hasMessageContaining("exports.csv is no longer what was frozen");
    assertThat(text(first, "imports.csv")).startsWith("Appendix,");
    assertThatThrownBy(() -> text(first, "../../../../etc/passwd"))
        .hasMessageContaining("has no file");
  }

  private FixtureWarehouse register(String lines) throws IOException {
    FileUtils.deleteDirectory(folder.resolve("tables").toFile());
    return new FixtureWarehouse(folder)
        .write(ReconciliationTables.RECONCILIATION, Register.LINES)
        .write(ReportTables.ANNUAL_REPORT_LINES, HEADER + lines);
  }

  private Submission freeze(String lines, String by, Optional<String> unready) throws IOException {
    register(lines).run("r1", "2025-03-31");
    return freezeNow(by, unready);
  }

  private Submission freezeNow(String by, Optional<String> unready) throws IOException {
    try (Warehouse warehouse = open()) {
      return new Freezing(new Submissions(warehouse), Reading.current(warehouse))
          .freeze(
              ReportRequest.of(new Arguments(Map.of("party", "QZ", "year", "2024"))),
              by,
              "",
              unready,
              THEN);
    }
  }

  private String text(Submission submission, String file) throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    try (Warehouse warehouse = open();
        InputStream in = new Submissions(warehouse).open(submission, file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private String changes(Submission older, Submission newer) throws IOException {
    try (Warehouse warehouse = open();
        Rows rows = new Submissions(warehouse).changes(older, newer)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvTable.write(rows, out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private Submission submitted(int number) {
    try (Warehouse warehouse = open()) {
      return new Submissions(warehouse).find("QZ", 2024, Integer.toString(number));
    }
  }

  private Warehouse open() {
    return Warehouse.open(folder.toString(), Limits.EXPORT);
  }
}
