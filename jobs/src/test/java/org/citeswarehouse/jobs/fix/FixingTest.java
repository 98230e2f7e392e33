package org.citeswarehouse.jobs.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes in a warehouse: many at once, those the server left, and files that were replaced. */
class FixingTest {

  private static final String PERMIT =
      "CH,13CH00000%d,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,%s,Live,10,,%s,"
          + ",,,,H1,\n";
  private static final String REGISTER =
      TestWarehouse.PERMITS
          + PERMIT.formatted(1, "live animal", "F")
          + PERMIT.formatted(2, "Live  Animal", "wild")
          + PERMIT.formatted(3, "LIV", "F");

  @TempDir private Path folder;
  private TestWarehouse warehouse;
  private Path register;
  private String sha256;

  @BeforeEach
  void aRegisterWithWordsOfItsOwn() {
    warehouse = new TestWarehouse(folder);
    register = warehouse.file("register.csv", REGISTER);
    sha256 = warehouse.ingest(InputKind.PERMITS, "CH", register).files().get(0).sha256();
  }

  @Test
  void many_at_once_are_all_taken_in_or_none() {
    assertThatThrownBy(
            () ->
                fixing(
                    f ->
                        f.apply(
                            List.of(fix("term", "live animal", "LIV"), fix("source", "tame", "W")),
                            "test")))
        .isInstanceOfSatisfying(
            RefusedFormException.class,
            e -> {
              assertThat(e.number()).isEqualTo(2);
              assertThat(e.refusal().problem()).isEqualTo("No row has “tame” in source.");
            });
    assertThat(warehouse.rows(MappingTables.FIXES, "fix_id")).isEmpty();

    FixReport both =
        fixing(
            f ->
                f.apply(
                    List.of(fix("term", "live animal", "LIV"), fix("source", "wild", "W")),
                    "test"));

    assertThat(both.rows().counts()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(warehouse.rows(MappingTables.FIXES, "column", "fixed_by", "rows"))
        .containsExactly("source|anna|1", "term|anna|2");
  }

  @Test
  void only_rows_with_an_open_problem_and_of_one_file_can_be_meant() {
    Map<String, String> unknown = fix("term", "LIV", "LIV");
    unknown.put("code", "UNKNOWN_TERM");
    assertThatThrownBy(() -> fixing(f -> f.preview(List.of(unknown))))
        .isInstanceOf(RefusedFormException.class)
        .hasMessage("No row has “LIV” in term.");
    Map<String, String> ofFile = fix("term", "live animal", "LIV");
    ofFile.put("code", "UNKNOWN_TERM");
    ofFile.put("source_file", "register.csv");

    FixReport preview = fixing(f -> f.preview(List.of(ofFile)));

    assertThat(preview.rows().counts()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(preview.fixes().get(0).fix().sourceFile()).isEqualTo(sha256);
    ofFile.put("source_file", "other.csv");
    assertThatThrownBy(() -> fixing(f -> f.preview(List.of(ofFile))))
        .hasMessage("No file “other.csv” of kind permits is in the register of CH.");
  }

  @Test
  void what_was_told_of_the_file_stands_when_its_row_is_read_again() {
    Path wider =
        warehouse.file(
            "wider.csv",
            TestWarehouse.PERMITS.replace("\n", ",,Dossier\n")
                + PERMIT.formatted(4, "tame animal", "F").replace("\n", ",Rue Haute 1,D1\n"));
    warehouse.ingest(InputKind.PERMITS, "CH", wider);

    fixing(f -> f.apply(List.of(fix("term", "tame animal", "LIV")), "test"));

    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "value", "code"))
        .contains("2|column 25|WITHHELD_COLUMNS", "2|tame animal|VALUE_FIXED")
        .doesNotContain("2|tame animal|UNKNOWN_TERM");
  }

  @Test
  void a_value_is_read_as_blank_where_the_column_may_be_blank() {
    FixReport purpose = fixing(f -> f.apply(List.of(fix("purpose", "t", "")), "test"));
    FixReport term = fixing(f -> f.preview(List.of(fix("term", "LIV", ""))));

    assertThat(purpose.rows().counts()).isEqualTo(new RowCounts(3, 1, 0, 2));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code"))
        .contains("4|purpose|VALUE_FIXED");
    assertThat(term.rows().issues())
        .contains(new IngestReport.IssueCount("MISSING_VALUE", "REJECTED", "term", 1));
  }

  @Test
  void lines_of_a_received_report_are_read_again_as_the_report_was_announced() {
    Path report =
        warehouse.file(
            "exports.csv",
            "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
                + "ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year\n"
                + "II,Naja naja,live,1,,DE,,P1,,,T,W,\n");
    IngestRequest request =
        new IngestRequest(
            InputKind.ANNUAL_REPORT,
            List.of(report),
            "CH",
            null,
            LocalDate.of(2014, 6, 30),
            "test",
            new Reported(2013, Direction.E),
            null);
    warehouse.with(w -> new Ingest(w, new Stages(stage -> {})).take(request));
    Map<String, String> term = fix("TermCode", "live", "LIV");
    term.put("kind", "annual-report");

    FixReport fixed = fixing(f -> f.apply(List.of(term), "test"));

    assertThat(fixed.rows().counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(warehouse.rows(ReportTables.RECEIVED_REPORT_LINES, "term_code", "year"))
        .containsExactly("LIV|2013");
  }

  @Test
  void what_the_server_left_is_taken_in_once() throws IOException {
    Path inbox = Files.createDirectories(warehouse.root().resolve("inbox").resolve("fixes"));
    String message =
        "{\"fix_id\":\"20260101T000000.000000Z-00000000\",\"fixed_at\":\"2026-01-01T00:00:00Z\","
            + "\"fix\":{\"party\":\"CH\",\"kind\":\"permits\",\"column\":\"term\",\"value\":"
            + "\"live animal\",\"to\":\"LIV\",\"reason\":\"word\",\"fixed_by\":\"anna\"}}";
    Files.writeString(inbox.resolve("a.json"), message);
    takeInbox();
    Files.writeString(inbox.resolve("b.json"), message);
    takeInbox();

    assertThat(inbox).isEmptyDirectory();
    assertThat(warehouse.rows(MappingTables.FIXES, "fix_id", "rows"))
        .containsExactly("20260101T000000.000000Z-00000000|2");
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no"))
        .containsExactly("13CH000001", "13CH000003");
  }

  @Test
  void bytes_that_come_back_in_place_of_their_correction_are_read_without_the_fixes_of_before() {
    String id =
        fixing(f -> f.apply(List.of(fix("term", "live animal", "LIV")), "test"))
            .fixes()
            .get(0)
            .fix()
            .id();
    Path mended = warehouse.file("mended.csv", REGISTER.replace("Live  Animal", "LIV"));
    String corrected = replace(mended, sha256);
    replace(register, corrected);

    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code"))
        .containsExactly("2|term|UNKNOWN_TERM", "3|source|UNKNOWN_SOURCE", "3|term|UNKNOWN_TERM");
    // Its rows are out of force: taking it back checks none.
    assertThat(fixing(f -> f.undo(id, "gone", "bert", "test")).rows().files()).isEmpty();
    assertThat(
            fixing(f -> f.apply(List.of(fix("term", "live animal", "LIV")), "test"))
                .rows()
                .counts())
        .isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code"))
        .containsExactly("2|term|VALUE_FIXED", "3|source|UNKNOWN_SOURCE", "3|term|VALUE_FIXED");
  }

  private String replace(Path file, String replaced) {
    IngestRequest request =
        new IngestRequest(
                InputKind.PERMITS, List.of(file), "CH", null, LocalDate.of(2014, 6, 30), "test")
            .replacing(replaced);
    return warehouse
        .with(w -> new Ingest(w, new Stages(stage -> {})).take(request))
        .files()
        .get(0)
        .sha256();
  }

  private static Map<String, String> fix(String column, String value, String to) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("party", "CH");
    form.put("kind", "permits");
    form.put("column", column);
    form.put("value", value);
    form.put("to", to);
    form.put("reason", "word");
    form.put("fixed_by", "anna");
    return form;
  }

  private void takeInbox() {
    fixing(
        f -> {
          f.takeInbox("test");
          return null;
        });
  }

  private <T> T fixing(Function<Fixing, T> work) {
    return warehouse.with(w -> work.apply(new Fixing(w, new Stages(stage -> {}))));
  }
}
