package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, killed in the middle of its writing. */
class KilledRunTest {

  private static final String PERMIT =
      "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,"
          + "10,,F,,,,,H1,\n";
  private static final String ENDORSEMENT = "CH,13CH000009,A,E,2013-05-01,CH1,10,,,,,BOX14\n";

  /** What a process ends with that was killed by signal 9. */
  private static final int KILLED = 128 + 9;

  @Test
  void a_killed_run_is_invisible_and_the_next_one_takes_back_what_it_wrote(@TempDir Path folder)
      throws IOException, InterruptedException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path permits =
        warehouse.file(
            "permits.csv", TestWarehouse.PERMITS + PERMIT + PERMIT.replace("LIV", "XYZ"));
    warehouse.ingest(
        InputKind.ENDORSEMENTS,
        "CH",
        warehouse.file("endorsements.csv", TestWarehouse.ENDORSEMENTS + ENDORSEMENT));
    Map<String, Long> before = warehouse.versions();

    Process run = start(warehouse, permits);
    try (BufferedReader progress =
        new BufferedReader(new InputStreamReader(run.getErrorStream(), StandardCharsets.UTF_8))) {
      waitFor(progress, "bronze");
      assertThatThrownBy(warehouse::versions)
          .isInstanceOfSatisfying(
              UserErrorException.class,
              error -> {
                assertThat(error.exit()).isEqualTo(UserErrorException.Exit.REFUSED);
                assertThat(error.problem())
                    .isEqualTo("Another run is writing to " + warehouse.root() + ".");
                assertThat(error.reason()).startsWith("Process " + run.pid() + " holds");
              });
      waitFor(progress, "silver");
    } finally {
      run.destroyForcibly();
    }
    assertThat(run.waitFor()).isEqualTo(KILLED);

    assertThat(warehouse.onDisk().keySet())
        .anyMatch(file -> file.startsWith("tables/permit_lines/_delta_log/"))
        .anyMatch(file -> file.equals("tables/row_issues/_delta_log/00000000000000000001.json"));
    assertThat(warehouse.versions()).isEqualTo(before);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no")).isEmpty();
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code"))
        .containsExactly("endorsements.csv|2|UNKNOWN_PERMIT");

    assertThat(warehouse.ingest(InputKind.PERMITS, "CH", permits).counts())
        .isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "row"))
        .containsExactly("13CH000001|2");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code"))
        .containsExactly("endorsements.csv|2|UNKNOWN_PERMIT", "permits.csv|3|UNKNOWN_TERM");
  }

  private static Process start(TestWarehouse warehouse, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            JobsMain.class.getName(),
            "--warehouse",
            warehouse.root().toString(),
            "--master",
            "local[2]",
            "ingest",
            "permits",
            "--party",
            "CH",
            file.toString()));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void waitFor(BufferedReader progress, String stage) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = progress.readLine(); line != null; line = progress.readLine()) {
      seen.add(line);
      if (line.strip().startsWith(stage + " ")) {
        return;
      }
    }
    throw new AssertionError("the run ended before " + stage + ": " + seen);
  }
}
