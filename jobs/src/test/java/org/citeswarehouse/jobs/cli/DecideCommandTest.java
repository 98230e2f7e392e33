package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions from the command line and the inbox, through builds and later deliveries. */
class DecideCommandTest {

  private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
  private static final String PERMIT =
      "CH,13CH00000%d,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,"
          + ",,,,H1,\n";
  private static final String ITEM =
      "CH,D1,1,2013-05-01,CH1,E,10,01062000,2012,Live snakes Python regius,CH,CH,NA,5,10,NAR,,,"
          + "C400:13CH000001,RELEASED\n";
  private static final String LINK =
      "decide link --party CH --declaration-country CH --declaration-no D1 --item-no 1"
          + " --issuing-country CH --permit-no %s --line-no A --reason seen --decided-by anna";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          decide;                                                Problem: It is not said what to decide.
          decide accept --undo x;                                Problem: It is not said what to decide.
          decide approve --party CH --reason seen;               Problem: “approve” is not something that can be decided.
          decide accept --party CH --permit-no P1 --reason seen; Problem: ACCEPT needs issuing_country.
          decide use-declared --party CH --issuing-country CH --permit-no P1 --line-no A; Problem: USE_DECLARED needs reason.
          """)
  void a_wrong_call_ends_with_2_says_what_to_do_and_makes_no_warehouse(
      String call, String problem) {
    Said result = run(call);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err().lines().toList()).hasSize(3).first().isEqualTo(problem);
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void a_decision_outlives_builds_and_deliveries_waits_for_its_line_and_is_undone()
      throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    ingest(warehouse, InputKind.PERMITS, TestWarehouse.PERMITS + PERMIT.formatted(1));
    ingest(warehouse, InputKind.CUSTOMS, TestWarehouse.CUSTOMS + ITEM);
    warehouse.build("CH", DAY);
    final List<String> before = matches(warehouse);

    // A line that is not there is refused as a whole, and so is a file with one bad row.
    assertThat(run(LINK.formatted("13CH000002")).err())
        .contains("Problem: The register of CH has no line CH 13CH000002 A.");
    Path file =
        warehouse.file(
            "decisions.csv",
            """
            party,action,declaration_country,declaration_no,item_no,reason,decided_by
            CH,ACCEPT,CH,D1,1,seen,anna
            CH,ACCEPT,CH,D9,1,seen,anna
            """);
    Said refused = run("decide --file " + file + " --decided-by bert");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("Decision 2 of decisions.csv: CH has no customs item CH D9 1");
    assertThat(effects(warehouse)).isEmpty();
    assertThat(warehouse.rows(DecisionTables.DECISIONS, "action")).isEmpty();

    // The second permit comes, the officer links, the next build follows without being told.
    ingest(warehouse, InputKind.PERMITS, TestWarehouse.PERMITS + PERMIT.formatted(2));
    Said linked = run(LINK.formatted("13CH000002") + " --json");
    assertThat(linked.exit()).isZero();
    String id = new ObjectMapper().readTree(linked.out()).get(0).get("decision_id").asText();
    assertThat(warehouse.build("CH", DAY).built()).containsExactly("CH");
    assertThat(matches(warehouse)).containsExactly("D1|13CH000002|DECIDED");
    assertThat(effects(warehouse)).containsExactly("LINK|APPLIED");
    assertThat(warehouse.build("CH", DAY).built()).isEmpty();

    // The goods are amended to not released: the decision waits; released again, it holds again.
    ingest(
        warehouse,
        InputKind.CUSTOMS,
        TestWarehouse.CUSTOMS + ITEM.replace("RELEASED", "REGISTERED"));
    warehouse.build("CH", DAY);
    assertThat(effects(warehouse)).containsExactly("LINK|WAITING");
    ingest(
        warehouse, InputKind.CUSTOMS, TestWarehouse.CUSTOMS + ITEM.replace("RELEASED", "AMENDED"));
    warehouse.build("CH", DAY);
    assertThat(matches(warehouse)).containsExactly("D1|13CH000002|DECIDED");

    // An undoing from the server lies in the inbox; the build takes it in once.
    Path inbox = Files.createDirectories(warehouse.root().resolve("inbox").resolve("decisions"));
    String undoing =
        "{\"decision_id\":\"29990101T000000.000000Z-00000000\",\"decided_at\":"
            + "\"2014-06-30T10:00:00Z\",\"decision\":{\"party\":\"CH\",\"action\":\"UNDO\","
            + "\"undoes\":\""
            + id
            + "\",\"reason\":\"wrong\",\"decided_by\":\"bert\"}}";
    Files.writeString(inbox.resolve("29990101T000000.000000Z-00000000.json"), undoing);
    warehouse.build("CH", DAY);
    assertThat(matches(warehouse)).isEqualTo(before);
    assertThat(effects(warehouse)).containsExactly("LINK|UNDONE", "UNDO|APPLIED");
    assertThat(inbox).isEmptyDirectory();
    Files.writeString(inbox.resolve("again.json"), undoing);
    ingest(warehouse, InputKind.PERMITS, TestWarehouse.PERMITS + PERMIT.formatted(3));
    warehouse.build("CH", DAY);
    assertThat(warehouse.rows(DecisionTables.DECISIONS, "action")).containsExactly("LINK", "UNDO");
    assertThat(inbox).isEmptyDirectory();
  }

  private static List<String> matches(TestWarehouse warehouse) {
    return warehouse.rows(ReconciliationTables.MATCHES, "declaration_no", "permit_no", "method");
  }

  private static List<String> effects(TestWarehouse warehouse) {
    return warehouse.rows(DecisionTables.DECISION_EFFECTS, "action", "effect");
  }

  private static void ingest(TestWarehouse warehouse, InputKind kind, String text) {
    warehouse.ingest(kind, "CH", warehouse.file(kind.word() + ".csv", text));
  }

  private Said run(String call) {
    return Said.by(new TestWarehouse(folder), List.of(call.split(" +")));
  }
}
