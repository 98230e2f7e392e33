package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is read as another in all its rows: shown, done, built from, and taken back. */
class FixCommandTest {

  private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
  private static final String PERMIT =
      "CH,13CH00000%d,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,%s,Live,10,,%s,"
          + ",,,,H1,\n";
  private static final String REGISTER =
      TestWarehouse.PERMITS
          + PERMIT.formatted(1, "live animal", "F")
          + PERMIT.formatted(2, "Live  Animal", "wild")
          + PERMIT.formatted(3, "LIV", "F");
  private static final List<String> TERM =
      List.of(
          "--party",
          "CH",
          "--kind",
          "permits",
          "--column",
          "term",
          "--value",
          "live animal",
          "--to",
          "LIV",
          "--reason",
          "national word",
          "--by",
          "anna");

  @TempDir private Path folder;

  @Test
  void a_value_is_fixed_in_all_its_rows_built_from_and_taken_back() throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("register.csv", REGISTER);
    assertThat(warehouse.ingest(InputKind.PERMITS, "CH", file).counts())
        .isEqualTo(new RowCounts(3, 1, 0, 2));
    final List<String> rejects = rejects(warehouse);
    final var before = warehouse.versions();

    // The preview tells the rows and what is left, and changes nothing.
    Said preview = run(TERM);
    assertThat(preview.err()).doesNotContain("Problem");
    assertThat(preview.out().lines())
        .contains(
            "2 rows of permits have “live animal” in term; it would be read as “LIV”.",
            "register.csv: of 2 rows 1 would be accepted, 0 held, 1 rejected.",
            "UNKNOWN_SOURCE  REJECTED  source  1",
            "Nothing in term keeps these rows out any more; other columns may.",
            "kind,column,value,code",
            "permits,term,live animal,LIV",
            "Nothing was changed. The same call with --apply does it.");
    assertThat(warehouse.versions()).isEqualTo(before);

    // Applied: silver has the code, bronze the text, and the rows tell of it.
    JsonNode applied = json(run(TERM, "--apply", "--json"));
    final String id = applied.get("fixes").get(0).get("fix_id").asText();
    assertThat(applied.get("files").get(0).get("rows").asInt()).isEqualTo(2);
    assertThat(applied.get("files").get(0).get("accepted").asInt()).isEqualTo(1);
    assertThat(applied.get("files").get(0).get("rejected").asInt()).isEqualTo(1);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "term", "row"))
        .containsExactly("13CH000001|LIV|2", "13CH000003|LIV|4");
    assertThat(warehouse.rows(BronzeTables.of(InputKind.PERMITS), "in_term"))
        .containsExactly("LIV", "Live  Animal", "live animal");
    assertThat(rejects(warehouse))
        .containsExactly(
            "2|term|live animal|VALUE_FIXED|WARNING",
            "3|source|wild|UNKNOWN_SOURCE|REJECTED",
            "3|term|Live  Animal|VALUE_FIXED|WARNING");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "message"))
        .contains("2|“live animal” in term was read as “LIV” (fix " + id + ").");
    assertThat(
            warehouse.rows(
                OperationTables.RUNS,
                "command",
                "rows_read",
                "rows_accepted",
                "rows_held",
                "rows_rejected"))
        .containsExactly("fix|2|1|0|1", "ingest permits|3|1|0|2");
    assertThat(warehouse.build("CH", DAY).built()).containsExactly("CH");
    assertThat(warehouse.rows(ReconciliationTables.RECONCILIATION, "permit_no"))
        .containsExactly("13CH000001", "13CH000003");

    // A second fix on a row keeps the first.
    assertThat(
            run(List.of(
                    "--party",
                    "CH",
                    "--kind",
                    "permits",
                    "--column",
                    "source",
                    "--value",
                    "WILD",
                    "--to",
                    "W",
                    "--reason",
                    "word",
                    "--apply"))
                .exit())
        .isZero();
    assertThat(rejects(warehouse))
        .containsExactly(
            "2|term|live animal|VALUE_FIXED|WARNING",
            "3|source|wild|VALUE_FIXED|WARNING",
            "3|term|Live  Animal|VALUE_FIXED|WARNING");

    // Taken back: the rejects of the landing are there again, and the build loses the rows.
    Said undone = run(List.of("--undo", id, "--reason", "other word", "--by", "bert"));
    assertThat(undone.out())
        .contains("register.csv: 2 rows checked again = 0 accepted + 0 held + 2 rejected.");
    assertThat(rejects(warehouse))
        .containsExactly(
            "2|term|live animal|UNKNOWN_TERM|REJECTED",
            "3|source|wild|VALUE_FIXED|WARNING",
            "3|term|Live  Animal|UNKNOWN_TERM|REJECTED");
    assertThat(rejects).contains("2|term|live animal|UNKNOWN_TERM|REJECTED");
    warehouse.build("CH", DAY);
    assertThat(warehouse.rows(ReconciliationTables.RECONCILIATION, "permit_no"))
        .containsExactly("13CH000003");
    assertThat(warehouse.rows(MappingTables.FIXES, "column", "read_as", "fixed_by", "rows"))
        .contains("term|LIV|anna|2", "term|LIV|bert|2");
    assertThat(run(List.of("--undo", id, "--reason", "again")).err())
        .contains("Problem: Fix " + id + " is undone already");
  }

  @Test
  void what_the_server_left_is_taken_in_by_the_next_build() throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.PERMITS, "CH", warehouse.file("register.csv", REGISTER));
    Path inbox = Files.createDirectories(warehouse.root().resolve("inbox").resolve("fixes"));
    Files.writeString(
        inbox.resolve("a.json"),
        "{\"fix_id\":\"20260101T000000.000000Z-00000000\",\"fixed_at\":\"2026-01-01T00:00:00Z\","
            + "\"fix\":{\"party\":\"CH\",\"kind\":\"permits\",\"column\":\"term\",\"value\":"
            + "\"live animal\",\"to\":\"LIV\",\"reason\":\"word\",\"fixed_by\":\"anna\"}}");

    assertThat(call(List.of("build", "--party", "CH", "--as-of", "2014-06-30")).exit()).isZero();

    assertThat(inbox).isEmptyDirectory();
    assertThat(warehouse.rows(ReconciliationTables.RECONCILIATION, "permit_no"))
        .containsExactly("13CH000001", "13CH000003");
  }

  @Test
  void a_wrong_call_ends_with_2_and_says_what_to_do() {
    assertThat(run(List.of("--apply")).err()).contains("Problem: It is not said what to fix.");
    List<String> unknown = new ArrayList<>(TERM);
    unknown.set(unknown.indexOf("LIV"), "LVE");
    Said result = run(unknown);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("Problem: “LVE” is no code that term can hold.");
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  private static List<String> rejects(TestWarehouse warehouse) {
    return warehouse.rows(RegisterTables.REJECTS, "row", "column", "value", "code", "severity");
  }

  private static JsonNode json(Said result) throws IOException {
    assertThat(result.exit()).describedAs(result.err()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private Said run(List<String> words, String... further) {
    List<String> all = new ArrayList<>(List.of("fix"));
    all.addAll(words);
    all.addAll(Arrays.asList(further));
    return call(all);
  }

  private Said call(List<String> words) {
    return Said.by(new TestWarehouse(folder), words);
  }
}
