package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker on a real queue: what is asked for is done in turn, by one process. */
class WorkerCommandTest {

  private static final String PERMIT =
      "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,"
          + "10,,F,,,,,H1,\n";

  private TestWarehouse warehouse;
  private Path work;

  /** The Party that jobs are about; builds take a while, and only one test looks at one. */
  private String party = "";

  @BeforeEach
  void queue(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
    work = warehouse.root().resolve("work");
  }

  @Test
  void files_are_read_in_turn_and_the_register_is_built_once_after_the_last() throws IOException {
    party = "CH";
    upload("permits.csv", TestWarehouse.PERMITS + PERMIT + PERMIT.replace("LIV", "XYZ"));
    upload(
        "endorsements.csv",
        TestWarehouse.ENDORSEMENTS + "CH,13CH000001,A,E,2013-05-01,CH1,10,,,,,BOX14\n");
    ask("waiting", "1", "permits.csv", 0, "ingest", "permits", "--party", "CH");
    ask("waiting", "2", "endorsements.csv", 0, "ingest", "endorsements", "--party", "CH");

    assertThat(work()).isZero();

    JsonNode permits = ended("done", "1");
    assertThat(permits.at("/report/files/0/rows_read").asInt()).isEqualTo(2);
    assertThat(permits.at("/report/files/0/rows_accepted").asInt()).isEqualTo(1);
    assertThat(permits.at("/report/files/0/rows_rejected").asInt()).isEqualTo(1);
    assertThat(permits.at("/stages").findValuesAsText("name"))
        .contains("land", "scan", "bronze", "silver", "commit");
    assertThat(permits.get("attempts").asInt()).isEqualTo(1);
    assertThat(permits.get("by").asText()).isEqualTo("anna");
    assertThat(names("done")).hasSize(3).startsWith("1.json", "2.json");
    JsonNode build = ended("done", names("done").get(2).replace(".json", ""));
    assertThat(build.at("/command/0").asText()).isEqualTo("build");
    assertThat(build.at("/report/built/0").asText()).isEqualTo("CH");
    assertThat(build.get("by").asText()).isEqualTo("anna");
    assertThat(names("waiting")).isEmpty();
    assertThat(names("running")).isEmpty();
    assertThat(names("progress")).isEmpty();
    assertThat(work.resolve("permits.csv")).as("lies in the landing folder").doesNotExist();
  }

  @Test
  void a_refused_job_says_why_keeps_its_file_and_lets_the_next_one_go_on() throws IOException {
    upload("letter.csv", "Dear colleague\n");
    upload("permits.csv", TestWarehouse.PERMITS + PERMIT);
    ask("waiting", "1", "letter.csv", 0, "ingest", "permits", "--party", "CH");
    ask("waiting", "2", "permits.csv", 0, "ingest", "permits", "--party", "QQ");
    ask("waiting", "3", "permits.csv", 0, "ingest", "permits", "--sheet", "2");
    ask("waiting", "4", "../../permits.csv", 0, "ingest", "permits", "--party", "CH");
    ask("waiting", "5", "permits.csv", 0, "demo");
    Files.writeString(work.resolve("waiting").resolve("6.json"), "{");
    ask("waiting", "7", "permits.csv", 0, "ingest", "permits", "--party", "CH");

    assertThat(work()).isZero();

    JsonNode letter = ended("failed", "1");
    assertThat(letter.get("exit").asInt()).isEqualTo(3);
    assertThat(letter.at("/told/problem").asText()).contains("letter.csv");
    assertThat(letter.at("/told/remedy").asText()).isNotBlank();
    assertThat(work.resolve("letter.csv")).exists();
    assertThat(ended("failed", "2").at("/told/problem").asText()).contains("QQ");
    assertThat(ended("failed", "3").at("/told/cause").asText()).contains("--sheet");
    assertThat(ended("failed", "4").at("/told/problem").asText())
        .isEqualTo("This job is none that the worker does.");
    assertThat(ended("failed", "5").at("/told/problem").asText())
        .isEqualTo("This job is none that the worker does.");
    assertThat(work.resolve("failed").resolve("6.json.unreadable")).exists();
    assertThat(ended("done", "7").at("/report/files/0/rows_accepted").asInt()).isEqualTo(1);
  }

  @Test
  void what_a_killed_worker_left_is_begun_again_but_not_for_ever() throws IOException {
    upload("permits.csv", TestWarehouse.PERMITS + PERMIT);
    ask("running", "1", "permits.csv", 1, "ingest", "permits", "--party", "CH");
    ask("running", "2", "permits.csv", 3, "ingest", "permits", "--party", "CH");
    ask("running", "3", "permits.csv", 1, "ingest", "permits", "--party", "CH");
    Files.writeString(work.resolve("done").resolve("3.json"), "{\"exit\":0}");

    assertThat(work()).isZero();

    JsonNode again = ended("done", "1");
    assertThat(again.get("attempts").asInt()).isEqualTo(2);
    assertThat(again.at("/report/files/0/rows_accepted").asInt()).isEqualTo(1);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no"))
        .containsExactly("13CH000001");
    assertThat(ended("failed", "2").at("/told/cause").asText())
        .isEqualTo("The worker stopped 3 times while it was at it; nothing was changed.");
    assertThat(ended("done", "3")).as("it had ended").hasSize(1);
    assertThat(names("running")).isEmpty();
  }

  @Test
  void what_a_worker_read_before_it_was_killed_is_built() throws IOException {
    party = "CH";
    Path read = warehouse.file("permits.csv", TestWarehouse.PERMITS + PERMIT);
    assertThat(
            Said.by(warehouse, List.of("ingest", "permits", read.toString(), "--party", "CH"))
                .exit())
        .isZero();
    upload("permits.csv", TestWarehouse.PERMITS + PERMIT);
    ask("running", "1", "permits.csv", 1, "ingest", "permits", "--party", "CH");

    assertThat(work()).isZero();

    assertThat(ended("done", "1").at("/report/run_id").isNull()).isTrue();
    assertThat(names("done")).hasSize(2);
    JsonNode build = ended("done", names("done").get(1).replace(".json", ""));
    assertThat(build.at("/report/built/0").asText()).isEqualTo("CH");
  }

  @Test
  void a_job_waits_while_another_process_writes() throws Exception {
    upload("permits.csv", TestWarehouse.PERMITS + PERMIT);
    ask("waiting", "1", "permits.csv", 0, "ingest", "permits", "--party", "CH");
    Thread worker = new Thread(this::work);
    try (FileChannel channel =
            FileChannel.open(
                warehouse.root().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      worker.start();
      Path progress = work.resolve("progress").resolve("1.json");
      while (!Files.exists(progress) || !Files.readString(progress).contains("\"waits\"")) {
        Thread.sleep(20);
      }
      assertThat(names("failed")).isEmpty();
      assertThat(lock.isValid()).isTrue();
    }
    worker.join();

    assertThat(ended("done", "1").get("attempts").asInt()).isEqualTo(1);
  }

  private int work() {
    return Said.by(warehouse, List.of("worker", "--once")).exit();
  }

  private void upload(String name, String text) throws IOException {
    Files.createDirectories(work);
    Files.writeString(work.resolve(name), text);
  }

  private void ask(String state, String id, String file, int attempts, String... command)
      throws IOException {
    Files.createDirectories(work.resolve(state));
    Files.createDirectories(work.resolve("done"));
    String json =
        """
        {"id":"%s","command":["%s"],"files":["%s"],"party":"%s","by":"anna",
         "asked_at":"2014-06-30T10:00:00Z","attempts":%d,"upload":"u1"}
        """
            .formatted(id, String.join("\",\"", command), file, party, attempts);
    Files.writeString(work.resolve(state).resolve(id + ".json"), json);
  }

  private JsonNode ended(String state, String id) throws IOException {
    return new ObjectMapper().readTree(work.resolve(state).resolve(id + ".json").toFile());
  }

  private List<String> names(String state) throws IOException {
    try (Stream<Path> files = Files.list(work.resolve(state))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
