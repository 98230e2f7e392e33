package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Warnings of validation that an officer let stand. No pair of LIV and purpose H, nor of SKI and
 * purpose Q, is allowed (S3).
 */
class WaiversTest {

  private static final String DECISIONS =
      """
      decision_id,party,action,rule,value,report_year,undoes,reason,decided_by,decided_at
      20250101T000000.000001Z-00000001,QZ,WAIVE,S3,LIV / H,2024,,trophies that lived,anna,2025-01-01 10:00:00
      20250101T000000.000002Z-00000002,QZ,WAIVE,S3,SKI / B,2024,,bred skins,anna,2025-01-02 10:00:00
      20250101T000000.000003Z-00000003,QZ,UNDO,,,,20250101T000000.000002Z-00000002,asked again,bert,2025-01-03 10:00:00
      20250101T000000.000004Z-00000004,QZ,WAIVE,S3,LIV / H,2024,,the holder wrote,bert,2025-01-04 10:00:00
      20250101T000000.000005Z-00000005,CH,WAIVE,S3,,2024,,another Party's,carl,2025-01-05 10:00:00
      20250101T000000.000006Z-00000006,QZ,WAIVE,S3,,2023,,another year's,carl,2025-01-06 10:00:00
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aReportWithThreeWarnings() {
    new FixtureWarehouse(folder.resolve("w"))
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,permit_type,issue_date,state,trade_year,as_of
            QZ,QZ,P1,A,E,2024-01-05,USED,2024,2025-03-31
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year
            QZ,2024,actual,exports,QZ,P1,A,II,Naja naja,LIV,1,NAR,DE,P1,H,W,2024
            QZ,2024,actual,exports,QZ,P1,B,II,Naja naja,LIV,2,NAR,DE,P1,H,W,2024
            QZ,2024,actual,exports,QZ,P2,A,II,Naja naja,SKI,3,NAR,DE,P2,B,W,2024
            QZ,2024,actual,exports,QZ,P3,A,II,Naja naja,SKI,4,NAR,DE,P3,T,W,2024
            """)
        .write(DecisionTables.DECISIONS, DECISIONS)
        .run("r1", "2025-03-31");
  }

  @Test
  void what_was_let_stand_is_no_longer_asked_about_from_that_moment() throws IOException {
    cites("readiness", "--party", "QZ", "--year", "2024");

    assertThat(said())
        .contains(
            "VALIDATION_WARNINGS: 1 records", "WAIVE 2024 S3 LIV / H, by bert: the holder wrote");
  }

  @Test
  void validation_tells_the_reason_and_who_gave_it() throws IOException {
    Path exports = folder.resolve("exports.csv");
    cites(
        "export",
        "annual-report",
        "--party",
        "QZ",
        "--year",
        "2024",
        "--direction",
        "exports",
        "--out",
        exports.toString());
    Path warnings = folder.resolve("warnings.csv");
    cites(
        "validate",
        exports.toString(),
        "--party",
        "QZ",
        "--perspective",
        "E",
        "--out",
        folder.resolve("checked.csv").toString(),
        "--warnings",
        warnings.toString());

    assertThat(said())
        .contains("4 lines checked. 0 cannot be sent as they are; 1 more or less doubtful.")
        .contains("S3  2 rows, first row 2, let stand:", "Reason: the holder wrote (bert)");
    assertThat(Files.readAllLines(warnings))
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .isEqualTo(
                      "party,report_year,rule,value,rows,first_row,message,suggestion,"
                          + "waived_before,waive_again");
              assertThat(lines.get(1))
                  .startsWith("QZ,2024,S3,SKI / B,1,4,")
                  .endsWith(
                      ",2023: another year's (carl),./cites decide waive --party QZ --rule S3"
                          + " --value 'SKI / B' --report-year 2024 --reason"
                          + " 'another year'\\''s'");
            });
    assertThat(Files.readAllLines(folder.resolve("checked.csv")).get(1)).endsWith(",2024,");
  }

  @Test
  void what_was_let_stand_for_an_earlier_year_is_offered_again_with_the_call_that_does_it()
      throws IOException {
    String call =
        "./cites decide waive --party QZ --rule S3 --value 'LIV / H' --report-year 2025 --reason"
            + " 'the holder wrote'";
    Path file =
        Files.writeString(
            folder.resolve("next.csv"),
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Naja naja,LIV,1,,DE,,P2,,,H,W,2025
            """);

    cites(
        "validate",
        file.toString(),
        "--party",
        "QZ",
        "--perspective",
        "E",
        "--out",
        folder.resolve("checked.csv").toString());
    assertThat(said())
        .contains("S3  1 rows, first row 2: ")
        .contains(
            "    Let stand for 2024 by bert: the holder wrote. To let it stand again: " + call);

    cites("readiness", "--party", "QZ", "--year", "2024");
    assertThat(said())
        .contains("WAIVED_BEFORE: 1 records")
        .contains(
            "./cites decide waive --party QZ --rule S3 --value 'SKI / B' --report-year 2024"
                + " --reason 'another year'\\''s'");
  }

  @Test
  void lines_of_another_year_of_the_same_file_are_still_asked_about() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two-years.csv"),
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Naja naja,LIV,1,,DE,,P1,,,H,W,2024
            II,Naja naja,LIV,1,,DE,,P2,,,H,W,2025
            """);
    cites(
        "validate",
        file.toString(),
        "--party",
        "QZ",
        "--perspective",
        "E",
        "--out",
        folder.resolve("checked.csv").toString());

    assertThat(said()).contains("S3  1 rows, first row 3: ", "S3  1 rows, first row 2, let stand:");
  }

  @Test
  void the_workbook_has_them_with_what_became_of_each() throws IOException {
    Path file = folder.resolve("report.xlsx");
    cites("export", "annual-report", "--party", "QZ", "--year", "2024", "--out", file.toString());

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      Sheet sheet = workbook.getSheet("Decisions");
      List<String> rows = new ArrayList<>();
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        rows.add(
            sheet.getRow(i).getCell(2).getStringCellValue()
                + " | "
                + sheet.getRow(i).getCell(3).getStringCellValue()
                + " | "
                + sheet.getRow(i).getCell(5).getStringCellValue());
      }
      assertThat(rows)
          .containsExactly(
              "2024 S3 LIV / H | trophies that lived | answered again later",
              "2024 S3 SKI / B | bred skins | taken back",
              "2024 S3 LIV / H | the holder wrote | followed");
    }
  }

  @Test
  void a_waiver_that_lets_nothing_stand_is_told() throws IOException {
    Path waivers =
        Files.writeString(
            folder.resolve("v.csv"), "rule,value,reason\nS3,SKI / B,bred\nS3,nonsense,slip\n");
    Path file =
        Files.writeString(
            folder.resolve("e.csv"),
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Naja naja,SKI,1,,DE,,P1,,,B,W,2025
            """);
    cites(
        "validate",
        file.toString(),
        "--party",
        "QZ",
        "--perspective",
        "E",
        "--waivers",
        waivers.toString(),
        "--out",
        folder.resolve("checked.csv").toString());

    assertThat(said())
        .contains("S3  1 rows, first row 2, let stand:")
        .contains(
            "Waivers that let nothing stand (values are written as validation prints them): S3 nonsense");
  }

  @Test
  void a_waiver_of_a_rule_that_refuses_lines_is_refused_itself() throws IOException {
    Path waivers = Files.writeString(folder.resolve("v.csv"), "rule,value,reason\nP5,,no idea\n");
    Path file = Files.writeString(folder.resolve("e.csv"), "Appendix\n");

    assertThat(
            ApiMain.run(
                console(),
                "validate",
                file.toString(),
                "--party",
                "QZ",
                "--perspective",
                "E",
                "--waivers",
                waivers.toString(),
                "--warehouse",
                folder.resolve("w").toString()))
        .isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("cannot be read as waivers, in line 2");
  }

  private void cites(String... args) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--warehouse", folder.resolve("w").toString()));
    assertThat(ApiMain.run(console(), all.toArray(String[]::new)))
        .as(err.toString(StandardCharsets.UTF_8))
        .isLessThan(2);
  }

  private Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
