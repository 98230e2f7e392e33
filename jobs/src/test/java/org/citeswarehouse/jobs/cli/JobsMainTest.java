package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a caller of the command line sees: exit codes, errors in words, machine-readable reports.
 */
class JobsMainTest {

  private static final String PERMIT =
      "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,"
          + "10,,F,,,,,H1,\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ingest permit FILE --party CH;            Problem: “permit” is not a kind of file.
          ingest quotas FILE --perspective E;       Problem: --perspective says nothing for files of kind quotas.
          ingest permits FILE;                      Problem: It is not said whose register permits.csv belongs to.
          ingest permits FILE --party XQ;           Problem: “XQ” is not a Party or territory that CITES knows.
          ingest permits FILE --party CH --year 3;  Problem: --year says nothing for files of kind permits.
          build --party CH --as-of 31/12/2014;      Problem: “31/12/2014” is not a date.
          build --party CH --many-crossings twice;  Problem: “twice” is no way to report documents on which goods cross many times.
          """)
  void a_wrong_call_ends_with_2_says_what_to_do_and_makes_no_warehouse(
      String call, String problem) {
    Path file = new TestWarehouse(folder).file("permits.csv", TestWarehouse.PERMITS + PERMIT);

    Said result = run(call.replace("FILE", file.toString()));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(problem),
            line -> assertThat(line).startsWith("Cause:   "),
            line -> assertThat(line).startsWith("Remedy:  "));
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"ingest permits FILE --wether", "ingest permits --party CH", "bild"})
  void a_call_that_cannot_be_understood_ends_with_2(String call) {
    Path file = new TestWarehouse(folder).file("permits.csv", TestWarehouse.PERMITS + PERMIT);

    assertThat(run(call.replace("FILE", file.toString())).exit()).isEqualTo(2);
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void a_refused_file_ends_with_3_says_what_to_do_and_leaves_nothing_behind() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path good = warehouse.file("good.csv", TestWarehouse.PERMITS + PERMIT);
    Path lacking =
        warehouse.file(
            "lacking.csv", TestWarehouse.PERMITS.replace("permit_no,", "number,") + PERMIT);
    Path empty = warehouse.file("empty.csv", "");
    Path pdf = warehouse.file("report.csv", "%PDF-1.7\n1 0 obj\n");
    Path absent = folder.resolve("absent.csv");

    assertRefused(run("ingest permits --party CH " + good + " " + lacking), "permit_no");
    assertRefused(run("ingest permits --party CH " + absent), "absent.csv cannot be read.");
    assertThat(warehouse.onDisk()).isEmpty();
    // Each command starts Spark; the others take the same way from the refusal on.
    assertThatThrownBy(() -> warehouse.ingest(InputKind.PERMITS, "CH", empty))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused -> assertThat(refused.problem()).isEqualTo("“empty.csv” is empty."));
    assertThatThrownBy(() -> warehouse.ingest(InputKind.PERMITS, "CH", good, pdf))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused ->
                assertThat(refused.problem())
                    .isEqualTo("“report.csv” is no table: its content is a PDF document."));
    assertThatThrownBy(() -> warehouse.build("CH", TestWarehouse.TODAY))
        .isInstanceOf(UserErrorException.class)
        .hasMessage("There is nothing to build: CH.");
    assertThat(warehouse.onDisk()).isEmpty();
  }

  @Test
  void json_reports_have_the_fields_of_the_contract() throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file =
        warehouse.file("permits.csv", TestWarehouse.PERMITS + PERMIT + PERMIT.replace("LIV", "X"));

    Said ingest = run("--json ingest permits --party CH " + file);
    JsonNode report = new ObjectMapper().readTree(ingest.out());

    assertThat(ingest.exit()).isZero();
    assertThat(names(report))
        .containsExactly("run_id", "kind", "files", "issues", "table_versions");
    assertThat(names(report.get("files").get(0)))
        .containsExactly(
            "name",
            "sha256",
            "bytes",
            "rows_read",
            "rows_accepted",
            "rows_held",
            "rows_rejected",
            "duplicate_of",
            "encodings",
            "messages",
            "headings");
    assertThat(report.get("files").get(0).get("rows_read").asInt()).isEqualTo(2);
    assertThat(report.get("files").get(0).get("rows_accepted").asInt()).isEqualTo(1);
    assertThat(report.get("files").get(0).get("rows_rejected").asInt()).isEqualTo(1);
    assertThat(report.get("files").get(0).get("duplicate_of").isNull()).isTrue();
    assertThat(report.get("issues"))
        .hasToString(
            "[{\"code\":\"UNKNOWN_TERM\",\"severity\":\"REJECTED\",\"column\":\"term\",\"count\":1}]");

    Said build = run("--json build --party CH --as-of 2014-12-31");
    JsonNode built = new ObjectMapper().readTree(build.out());

    assertThat(build.exit()).isZero();
    assertThat(names(built))
        .containsExactly("run_id", "as_of", "built", "unchanged", "states", "table_versions");
    assertThat(built.get("as_of").asText()).isEqualTo("2014-12-31");
    assertThat(built.get("states")).hasToString("{\"UNUSED\":1}");
  }

  private static void assertRefused(Said result, String problem) {
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().filter(line -> line.startsWith("Problem: ")))
        .singleElement()
        .asString()
        .contains(problem);
    assertThat(result.err()).containsOnlyOnce("Cause:   ").containsOnlyOnce("Remedy:  ");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Said run(String call) {
    String all = "--warehouse " + folder.resolve("warehouse") + " --master local[2] " + call;
    return Said.by(all.split(" "));
  }
}
