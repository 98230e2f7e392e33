package org.citeswarehouse.api.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes are left for the next run together or not at all, and one at a time for the same rows. */
class TakenFixesTest {

  private static final int OFFICERS = 4;

  @TempDir private Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            """
            run_id,sha256,kind,party,name,sequence
            R1,aa,permits,CH,a.csv,1
            R1,bb,permits,CH,b.csv,2
            """)
        .write(
            BronzeTables.of(InputKind.PERMITS),
            """
            party,run_id,file_sha256,file,row,in_term,in_source
            CH,R1,aa,a.csv,2,live,wild
            CH,R1,bb,b.csv,2,Live,bred
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,row,column,value,code,severity,kind,file_sha256
            CH,R1,a.csv,2,term,live,UNKNOWN_TERM,REJECTED,permits,aa
            CH,R1,b.csv,2,term,Live,UNKNOWN_TERM,REJECTED,permits,bb
            CH,R1,a.csv,2,source,wild,UNKNOWN_SOURCE,REJECTED,permits,aa
            CH,R1,b.csv,2,source,bred,UNKNOWN_SOURCE,REJECTED,permits,bb
            """)
        .run("R1", "2024-12-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private static Map<String, String> fix(String column, String value, String to) {
    return Map.of(
        "party",
        "CH",
        "kind",
        "permits",
        "column",
        column,
        "value",
        value,
        "to",
        to,
        "reason",
        "our word",
        "fixed_by",
        "anna");
  }

  private static Map<String, String> with(Map<String, String> fix, String field, String value) {
    Map<String, String> more = new HashMap<>(fix);
    more.put(field, value);
    return more;
  }

  private List<PreviewedFix> leave(List<Map<String, String>> forms) {
    return new TakenFixes(warehouse).leaveAll(forms, found -> {});
  }

  /** Values that wait and what they are read as, in the order of their identifiers. */
  private List<String> waiting() {
    return new TakenFixes(warehouse)
        .waiting().all().stream().map(w -> w.get("value") + "=" + w.get("to")).toList();
  }

  @Test
  void several_are_left_in_the_order_in_which_they_were_sent() {
    List<PreviewedFix> left =
        leave(
            List.of(
                fix("term", "live", "LIV"),
                fix("source", "wild", "W"),
                fix("source", "bred", "C")));

    assertThat(left.stream().map(f -> f.fix().id())).isSorted().doesNotHaveDuplicates();
    assertThat(waiting()).containsExactly("live=LIV", "wild=W", "bred=C");
  }

  @Test
  void none_is_left_where_one_has_no_rows() {
    assertThatThrownBy(() -> leave(List.of(fix("term", "live", "LIV"), fix("source", "wold", "W"))))
        .isInstanceOf(Refusal.class)
        .hasMessage("No row has “wold” in source.");

    assertThat(waiting()).isEmpty();
  }

  @Test
  void none_is_left_where_one_of_them_waits_already_in_another_spelling() {
    leave(List.of(fix("term", "LIVE", "LIV")));

    assertThatThrownBy(() -> leave(List.of(fix("source", "wild", "W"), fix("term", "live", "SKI"))))
        .isInstanceOf(Refusal.class)
        .hasMessage("A fix for “LIVE” waits already.");

    assertThat(waiting()).containsExactly("LIVE=LIV");
  }

  @Test
  void none_is_left_where_two_of_a_call_would_read_the_same_rows() {
    assertThatThrownBy(() -> leave(List.of(fix("term", "live", "LIV"), fix("term", "Live", "SKI"))))
        .isInstanceOf(Refusal.class)
        .hasMessage("A fix for “live” waits already.");

    assertThat(waiting()).isEmpty();
  }

  @Test
  void fixes_of_other_files_or_other_problems_have_other_rows() {
    leave(List.of(with(fix("term", "live", "LIV"), "source_file", "a.csv")));
    leave(List.of(with(fix("term", "live", "SKI"), "source_file", "b.csv")));
    leave(List.of(with(fix("source", "wild", "W"), "code", "UNKNOWN_SOURCE")));

    assertThatThrownBy(() -> leave(List.of(fix("term", "live", "BOD"))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> leave(List.of(fix("source", "wild", "C"))))
        .isInstanceOf(Refusal.class);
    assertThat(waiting()).containsExactly("live=LIV", "live=SKI", "wild=W");
  }

  @Test
  void a_fix_that_is_taken_back_is_in_nobodys_way() {
    String id = leave(List.of(fix("term", "live", "LIV"))).get(0).fix().id();
    new TakenFixes(warehouse).undo(id, "a slip", "bert");

    leave(List.of(fix("term", "live", "SKI")));

    assertThat(new TakenFixes(warehouse).waiting().all()).hasSize(3);
  }

  @Test
  void none_is_left_where_the_inbox_cannot_be_written() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    Files.createFile(folder.resolve("inbox").resolve("fixes"));

    assertThatThrownBy(() -> leave(List.of(fix("term", "live", "LIV"), fix("source", "wild", "W"))))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(waiting()).isEmpty();
  }

  @Test
  void of_officers_who_fix_the_same_value_at_one_moment_one_is_heard()
      throws InterruptedException, ExecutionException {
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < OFFICERS; i++) {
        calls.add(this::isHeard);
      }
      int heard = 0;
      for (Future<Boolean> call : officers.invokeAll(calls)) {
        heard += call.get() ? 1 : 0;
      }
      assertThat(heard).isEqualTo(1);
    } finally {
      officers.shutdown();
    }

    assertThat(waiting()).containsExactly("live=LIV", "wild=W");
  }

  private boolean isHeard() {
    try {
      leave(List.of(fix("term", "live", "LIV"), fix("source", "wild", "W")));
      return true;
    } catch (Refusal e) {
      return false;
    }
  }
}
