package org.citeswarehouse.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The keeper of the worker, with a tiny process in its place. */
@Timeout(30)
class WorkerProcessTest {

  @TempDir private Path folder;

  @Test
  void a_worker_that_dies_is_started_again_more_and_more_slowly() throws Exception {
    Path starts = folder.resolve("starts");

    try (WorkerProcess worker =
        WorkerProcess.start(shell("date +%s%N >> " + starts + "; exit 9"), Duration.ofMillis(50))) {
      assertThat(worker).isNotNull();
      awaitLines(starts, 4);
    }
    List<Long> at = Files.readAllLines(starts).stream().map(Long::valueOf).toList();

    assertThat(millis(at, 0)).isGreaterThanOrEqualTo(50);
    assertThat(millis(at, 1)).isGreaterThanOrEqualTo(100);
    assertThat(millis(at, 2)).isGreaterThanOrEqualTo(200);
  }

  @Test
  void a_worker_sees_its_server_end_and_is_not_started_again() throws Exception {
    Path said = folder.resolve("said");
    String read = "echo up >> " + said + "; cat > /dev/null; echo end >> " + said;

    try (WorkerProcess worker = WorkerProcess.start(shell(read), Duration.ofMillis(1))) {
      assertThat(worker).isNotNull();
      awaitLines(said, 1);
    }

    assertThat(Files.readAllLines(said)).containsExactly("up", "end");
    Thread.sleep(200);
    assertThat(Files.readAllLines(said)).hasSize(2);
  }

  @Test
  void a_start_that_fails_is_tried_again() throws Exception {
    Path said = folder.resolve("said");
    Path program = folder.resolve("worker.sh");

    try (WorkerProcess worker =
        WorkerProcess.start(List.of(program.toString()), Duration.ofMillis(50))) {
      assertThat(worker).isNotNull();
      Thread.sleep(120);
      Path part = folder.resolve("part");
      Files.writeString(part, "#!/bin/sh\necho up >> " + said + "; cat > /dev/null\n");
      assertThat(part.toFile().setExecutable(true)).isTrue();
      Files.move(part, program);
      awaitLines(said, 1);
    }
  }

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  private static long millis(List<Long> nanos, int from) {
    return (nanos.get(from + 1) - nanos.get(from)) / 1_000_000;
  }

  private static void awaitLines(Path file, int lines) throws IOException, InterruptedException {
    while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
      Thread.sleep(10);
    }
  }
}
