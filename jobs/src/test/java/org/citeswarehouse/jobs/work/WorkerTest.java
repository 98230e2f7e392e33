package org.citeswarehouse.jobs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker leaves behind in its queue, with commands that do nothing. */
class WorkerTest {

  private static final String JOB =
      "{\"id\":\"1\",\"command\":[\"ingest\",\"permits\",\"--party\",\"CH\"],\"files\":[],"
          + "\"party\":\"CH\",\"by\":\"anna\",\"attempts\":0}";

  @TempDir private Path warehouse;
  private JobFolder folder;

  @BeforeEach
  void ask() throws IOException {
    folder = new JobFolder(warehouse);
    put("waiting/1.json", JOB);
  }

  @Test
  void a_build_is_asked_for_before_the_file_that_it_is_for_counts_as_done() throws IOException {
    Worker dies =
        worker(
            () -> {
              put("done/1.json/in-the-way", "");
              return "{\"run_id\":\"r7\"}";
            });

    assertThatThrownBy(dies::workOff).isInstanceOf(UncheckedIOException.class);

    assertThat(names("waiting")).hasSize(1);
    assertThat(Files.readString(folder.home().resolve("waiting").resolve(names("waiting").get(0))))
        .contains("\"command\":[\"build\",\"--party\",\"CH\"]");
    assertThat(names("running")).containsExactly("1.json");
  }

  @Test
  void a_file_that_was_read_before_leads_to_no_build() throws Exception {
    worker(() -> "{\"run_id\":null}").workOff();

    assertThat(names("done")).containsExactly("1.json");
    assertThat(names("waiting")).isEmpty();
  }

  @Test
  void jobs_of_more_than_ninety_days_ago_are_forgotten() throws Exception {
    put("done/20140331T100000.000000Z-0a0a0a0a.json", "{}");
    put("failed/20140331T100000.000000Z-0b0b0b0b.json", "{}");
    put("done/20991231T100000.000000Z-0c0c0c0c.json", "{}");

    worker(() -> "{\"run_id\":null}").workOff();

    assertThat(names("done")).containsExactly("1.json", "20991231T100000.000000Z-0c0c0c0c.json");
    assertThat(names("failed")).isEmpty();
  }

  /** Reports what a command would. */
  private interface Reported {
    String report() throws IOException;
  }

  private Worker worker(Reported command) {
    return new Worker(
        folder,
        (words, progress) -> {
          try {
            return new Outcome(0, new ObjectMapper().readTree(command.report()), null, false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Duration.ZERO);
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.home().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> names(String state) throws IOException {
    try (Stream<Path> files = Files.list(folder.home().resolve(state))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
