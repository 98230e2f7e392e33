package org.citeswarehouse.jobs.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.decision.Deciding;
import org.citeswarehouse.jobs.fix.Fixing;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A landed file is replaced by its corrected version. docs/adr/0026. */
class CorrectedFileTest {

  private static final String SAME =
      "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,,\n";
  private static final String FIRST =
      TestWarehouse.PERMITS
          + SAME
          + "CH,13CH000002,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Boa constrictor,II,LIV,Live,7,,C,,,,,,\n"
          + "CH,13CH000003,E,2013-03-01,2013-08-31,CANCELLED,,T,CH,DE,A,Boa constrictor,II,LIV,Live,5,,C,,,,,,\n"
          + "CH,13CH000004,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Boa constrictor,II,snake,Live,5,,C,,,,,,\n";

  /** The second line says 70 and FR, the third is gone, the fourth can be read, a fifth is new. */
  private static final String SECOND =
      TestWarehouse.PERMITS
          + "CH,13CH000005,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Boa constrictor,II,LIV,Live,1,,C,,,,,,\n"
          + "CH,13CH000002,E,2013-03-01,2013-08-31,ISSUED,,T,CH,FR,A,Boa constrictor,II,LIV,Live,70,,C,,,,,,\n"
          + "CH,13CH000004,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Boa constrictor,II,LIV,Live,5,,C,,,,,,\n"
          + SAME;

  private static final String[] DIFFERENCE = {
    "change", "key", "column", "before", "after", "row_before", "row_after"
  };

  private TestWarehouse warehouse;
  private Path first;
  private Path second;

  @BeforeEach
  void deliver(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
    first = warehouse.file("permits.csv", FIRST);
    second = warehouse.file("permits-mended.csv", SECOND);
  }

  @Test
  void only_the_corrected_version_counts_and_each_difference_is_told() {
    String replaced = sha256(ingest(first));
    warehouse.build("CH", LocalDate.parse("2014-12-31"));

    IngestReport report = replace(second, replaced.substring(0, 12));

    assertThat(report.counts().read()).isEqualTo(4);
    assertThat(report.correction())
        .isEqualTo(new CorrectionReport("CH", "permits.csv", replaced, 2, 1, 1, List.of()));
    assertThat(warehouse.rows(OperationTables.CORRECTIONS, DIFFERENCE))
        .usingElementComparator(
            (found, expected) -> found.startsWith(expected) ? 0 : found.compareTo(expected))
        .containsExactly(
            "ADDED|CH 13CH000004 A|-|-|{",
            "ADDED|CH 13CH000005 A|-|-|{",
            "CHANGED|CH 13CH000002 A|import_country|DE|FR|3|3",
            "CHANGED|CH 13CH000002 A|partner_country|DE|FR|3|3",
            "CHANGED|CH 13CH000002 A|stated_quantity|7|70|3|3",
            "REMOVED|CH 13CH000003 A|-|{");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code")).isEmpty();

    warehouse.build("CH", LocalDate.parse("2014-12-31"));
    assertThat(
            warehouse.rows(
                ReconciliationTables.RECONCILIATION, "permit_no", "issued_quantity", "state"))
        .containsExactly(
            "13CH000001|10|UNUSED",
            "13CH000002|70|UNUSED",
            "13CH000004|5|UNUSED",
            "13CH000005|1|UNUSED");
  }

  @Test
  void a_corrected_version_has_the_place_of_the_file_it_replaces() {
    String replaced = sha256(ingest(first));
    Path later = warehouse.file("later.csv", TestWarehouse.PERMITS + SAME.replace(",10,", ",11,"));
    ingest(later);
    assertThat(held()).containsExactly("later.csv|2|DUPLICATE_LINE");

    replace(second, replaced);

    assertThat(held()).containsExactly("later.csv|2|DUPLICATE_LINE");
  }

  @Test
  void what_another_file_holds_because_of_a_replaced_row_is_released() {
    String replaced = sha256(ingest(first));
    ingest(warehouse.file("later.csv", TestWarehouse.PERMITS + SAME.replace(",10,", ",11,")));

    replace(warehouse.file("less.csv", FIRST.replace(SAME, "")), replaced);

    assertThat(held()).isEmpty();
  }

  @Test
  void decisions_stay_where_their_line_does_and_are_listed_where_it_does_not() {
    String replaced = sha256(ingest(first));
    defer("13CH000001");
    defer("13CH000003");

    CorrectionReport report = replace(second, replaced).correction();

    assertThat(report.decisionsWithoutSubject())
        .singleElement()
        .asString()
        .endsWith("DEFER: CH 13CH000003 A");
    assertThat(warehouse.rows(OperationTables.CORRECTIONS, "change", "key"))
        .contains("DECISION_WITHOUT_SUBJECT|CH 13CH000003 A");
    warehouse.build("CH", LocalDate.parse("2014-12-31"));
    assertThat(warehouse.rows(DecisionTables.DECISION_EFFECTS, "permit_no", "effect"))
        .containsExactly("13CH000001|APPLIED", "13CH000003|WAITING");
  }

  @Test
  void the_first_version_comes_back_only_where_that_is_said() {
    String replaced = sha256(ingest(first));
    String corrected = sha256(replace(second, replaced));
    Map<String, Long> before = warehouse.versions();

    assertThatThrownBy(() -> ingest(first))
        .isInstanceOf(UserErrorException.class)
        .hasMessage("permits.csv was replaced before.")
        .extracting(e -> ((UserErrorException) e).remedy())
        .asString()
        .contains("--replaces " + corrected);
    assertThat(warehouse.versions()).isEqualTo(before);

    assertThat(replace(first, corrected).correction())
        .extracting(CorrectionReport::added, CorrectionReport::changed, CorrectionReport::removed)
        .containsExactly(1L, 1L, 2L);
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code"))
        .containsExactly("permits.csv|5|UNKNOWN_TERM");
  }

  @Test
  void what_cannot_be_replaced_is_refused_and_changes_nothing() {
    String landed = sha256(ingest(first));
    Map<String, Long> before = warehouse.onDisk();

    assertRefused("\u201C12345678\u201D names no file", () -> replace(second, "12345678"));
    assertRefused("names no file", () -> replace(second, landed.substring(0, 7)));
    assertRefused("is in the warehouse already", () -> replace(first, landed));

    assertThat(warehouse.onDisk()).isEqualTo(before);
  }

  @Test
  void endorsements_without_a_key_of_their_own_are_told_apart_by_what_they_say() {
    String one = "CH,13CH000001,A,E,2013-04-02,Basel,4,,,,,BOX14\n";
    String two = "CH,13CH000001,A,E,2013-04-02,Basel,6,,,,,BOX14\n";
    String landed =
        sha256(
            warehouse.ingest(
                InputKind.ENDORSEMENTS,
                "CH",
                warehouse.file("e.csv", TestWarehouse.ENDORSEMENTS + one + two + two)));
    Path mended =
        warehouse.file("e2.csv", TestWarehouse.ENDORSEMENTS + two + one.replace(",4,", ",3,"));

    CorrectionReport report =
        take(request(InputKind.ENDORSEMENTS, mended).replacing(landed)).correction();

    assertThat(List.of(report.added(), report.changed(), report.removed()))
        .containsExactly(0L, 1L, 1L);
    assertThat(warehouse.rows(OperationTables.CORRECTIONS, "change", "column", "before", "after"))
        .contains("CHANGED|stated_quantity|4|3");
  }

  /** In these files the Party is the one that listed, and rows are never checked again. */
  @Test
  void a_history_of_listings_is_compared_with_the_party_that_listed() {
    String header =
        "rank_name,rec_id,listing,effective_from,party_iso2,is_current,populations_iso2,"
            + "EXCLUDEDpopulations_iso,is_inclusion,included_in_RecID,RankforInclusions,"
            + "excluded_rec_ids\n";
    String landed =
        sha256(
            warehouse.ingest(
                InputKind.CHECKLIST,
                null,
                warehouse.file(
                    "listings.csv",
                    header
                        + "Species,4,III,18/01/1990,GH,1,,,0,,,\n"
                        + "Species,5,I,18/01/1990,,1,,,0,,,\n")));
    ingest(first);
    fixTerm();
    Path mended =
        warehouse.file(
            "listings-mended.csv",
            header
                + "Species,4,III,18/01/1990,NP,1,,,0,,,\n"
                + "Species,5,I,18/01/1990,,1,,,0,,,\n");

    IngestRequest request =
        new IngestRequest(
            InputKind.CHECKLIST,
            List.of(mended),
            null,
            null,
            LocalDate.parse("2014-12-31"),
            "test");
    CorrectionReport report = take(request.replacing(landed)).correction();

    assertThat(List.of(report.added(), report.changed(), report.removed()))
        .containsExactly(0L, 1L, 0L);
    assertThat(warehouse.rows(OperationTables.CORRECTIONS, DIFFERENCE))
        .containsExactly("CHANGED| 2|party|GH|NP|2|2");
  }

  private void fixTerm() {
    Map<String, String> form = new TreeMap<>();
    form.put("party", "CH");
    form.put("kind", "permits");
    form.put("column", "term");
    form.put("value", "snake");
    form.put("to", "LIV");
    form.put("reason", "national word");
    form.put("fixed_by", "officer");
    warehouse.with(w -> new Fixing(w, new Stages(stage -> {})).apply(List.of(form), "test"));
  }

  private void assertRefused(String problem, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining(problem);
  }

  private List<String> held() {
    return warehouse.rows(RegisterTables.REJECTS, "file", "row", "code").stream()
        .filter(row -> row.endsWith("DUPLICATE_LINE"))
        .toList();
  }

  private void defer(String permit) {
    Map<String, String> form = new TreeMap<>();
    form.put("party", "CH");
    form.put("action", "DEFER");
    form.put("issuing_country", "CH");
    form.put("permit_no", permit);
    form.put("line_no", "A");
    form.put("until_date", "2015-06-01");
    form.put("reason", "seen the papers");
    form.put("decided_by", "officer");
    warehouse.with(w -> new Deciding(w, new Stages(stage -> {})).take(List.of(form), "test"));
  }

  private IngestReport ingest(Path file) {
    return warehouse.ingest(InputKind.PERMITS, "CH", file);
  }

  private IngestReport replace(Path file, String sha256) {
    return take(request(InputKind.PERMITS, file).replacing(sha256));
  }

  private IngestReport take(IngestRequest request) {
    return warehouse.with(w -> new Ingest(w, new Stages(stage -> {})).take(request));
  }

  private static IngestRequest request(InputKind kind, Path file) {
    return new IngestRequest(
        kind, List.of(file), "CH", null, LocalDate.parse("2014-12-31"), "test");
  }

  private static String sha256(IngestReport report) {
    return report.files().get(0).sha256();
  }
}
