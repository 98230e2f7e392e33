package org.citeswarehouse.api.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.problem.Passage;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the worker lies on disk as it reads it, and is told as it goes on. */
class WorkQueueTest {

  @TempDir private Path folder;
  private Warehouse warehouse;
  private WorkQueue queue;

  @BeforeEach
  void open() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    queue = new WorkQueue(warehouse);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void one_waiting_build_of_a_Party_is_enough() throws IOException {
    queue.build("QZ", "anna");
    queue.build("QZ", "bert");
    queue.build("CH", "bert");

    List<Path> waiting = files("waiting");
    assertThat(waiting).hasSize(2);
    JsonNode job = new ObjectMapper().readTree(waiting.get(0).toFile());
    assertThat(job.get("command").toString()).isEqualTo("[\"build\",\"--party\",\"QZ\"]");
    assertThat(job.get("by").asText()).isEqualTo("anna");
    assertThat(waiting.get(0).getFileName().toString()).isEqualTo(job.get("id").asText() + ".json");

    Files.createDirectories(folder.resolve("work/running"));
    Files.move(
        waiting.get(0), folder.resolve("work/running").resolve(waiting.get(0).getFileName()));
    queue.build("QZ", "bert");
    assertThat(files("waiting")).as("the running one may have read its tables").hasSize(2);
  }

  @Test
  void jobs_have_the_order_in_which_they_were_asked_for() throws IOException {
    List<String> asked =
        Stream.of("1", "2", "3", "4")
            .map(n -> queue.ask(List.of("ingest", "permits"), List.of(), "QZ", n))
            .toList();

    assertThat(asked).isSorted();
    assertThat(queue.look().newest(9)).extracting(Job::by).containsExactly("4", "3", "2", "1");
  }

  @Test
  void a_prepared_job_that_cannot_be_gone_on_with_stays_for_the_next_time() throws IOException {
    String id = queue.prepare(List.of("build", "--party", "QZ"), List.of(), "QZ", "anna");
    Path inTheWay = folder.resolve("work/waiting/" + id + ".json/full");
    Files.createDirectories(inTheWay);

    assertThatThrownBy(() -> queue.resume(List.of(id))).isInstanceOf(UncheckedIOException.class);

    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    queue.resume(List.of(id));
    queue.resume(List.of(id));
    assertThat(queue.awaits(id)).isTrue();
    assertThat(queue.find(id)).map(Job::by).contains("anna");
  }

  @Test
  void a_job_is_read_when_it_is_looked_at_and_once() throws IOException {
    put("done/1.json", "not read");
    put("done/2.json", "{\"id\":\"2\",\"command\":[\"build\"],\"party\":\"QZ\"}");
    put("running/3.json", "{\"id\":\"3\",\"command\":[\"ingest\"],\"party\":\"QZ\"}");
    put("waiting/4.json", "{\"id\":\"4\",\"command\":[\"build\"],\"party\":\"CH\"}");

    SeenJobs jobs = queue.look();

    assertThat(jobs.newest(3)).extracting(Job::id).containsExactly("4", "3", "2");
    assertThat(jobs.after("2")).extracting(Job::verb).containsExactly("ingest", "build");
    Files.move(folder.resolve("work/running/3.json"), folder.resolve("work/done/3.json"));
    assertThat(jobs.find("3").orElseThrow().state()).isEqualTo(Job.State.RUNNING);
    assertThat(queue.look().find("3").orElseThrow().state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void a_running_job_tells_its_stage_and_a_failed_one_why() throws IOException {
    put(
        "running/1.json",
        "{\"id\":\"1\",\"command\":[\"build\"],\"party\":\"QZ\",\"by\":\"anna\",\"attempts\":2}");
    put(
        "progress/1.json",
        "{\"stage\":\"match\",\"stages\":[{\"name\":\"problems\",\"millis\":12}],"
            + "\"started_at\":\"2025-03-31T10:00:00Z\"}");
    put(
        "failed/2.json",
        "{\"id\":\"2\",\"command\":[\"build\"],\"party\":\"QZ\",\"exit\":3,"
            + "\"told\":{\"problem\":\"p\",\"cause\":\"c\",\"remedy\":\"r\"}}");

    Job running = queue.find("1").orElseThrow();
    assertThat(running.state()).isEqualTo(Job.State.RUNNING);
    assertThat(running.stage()).isEqualTo("match");
    assertThat(running.stages()).containsExactly(new Job.Stage("problems", 12));
    assertThat(running.attempts()).isEqualTo(2);
    assertThat(queue.find("2").orElseThrow().told())
        .isEqualTo(new Job.Told(Passage.here("p"), Passage.here("c"), Passage.here("r")));
    assertThat(queue.find("../running/1")).isEmpty();
    assertThat(queue.hasWorker()).isFalse();
  }

  @Test
  void why_a_job_failed_is_told_in_the_language_of_the_reader_as_far_as_there_are_words()
      throws IOException {
    put(
        "failed/2.json",
        """
        {"id":"2","command":["build"],"party":"QZ","exit":3,"told":{"problem":"It stopped.",
         "cause":"Java heap space","remedy":"Do it again.","in":{"fr":{"problem":"Arrêté.",
         "remedy":"Recommencez."}}}}
        """);
    Asking.NONE.in(Language.FR).bind();
    try {
      assertThat(queue.find("2").orElseThrow().told())
          .isEqualTo(
              new Job.Told(
                  new Passage("Arrêté.", null),
                  new Passage("Java heap space", "en"),
                  new Passage("Recommencez.", null)));
    } finally {
      Asking.free();
    }
  }

  @Test
  void many_requests_at_once_ask_whether_there_is_a_worker() throws IOException {
    put("lock", "");

    List<Boolean> told =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(n -> new WorkQueue(warehouse).hasWorker())
            .toList();

    assertThat(told).hasSize(400).containsOnly(false);
  }

  @Test
  void a_worker_in_this_process_is_one_too() throws IOException {
    put("lock", "");
    try (FileChannel channel =
            FileChannel.open(folder.resolve("work/lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(queue.hasWorker()).isTrue();
    }
  }

  @Test
  void jobs_of_other_Parties_are_not_there() {
    queue.build("QZ", "anna");
    String reference = queue.ask(List.of("ingest", "checklist"), List.of(), "", "admin");
    WorkQueue others = new WorkQueue(warehouse.seenBy(() -> Sight.of(Set.of("CH"))));

    assertThat(others.look().newest(9)).isEmpty();
    assertThat(others.find(queue.look().newest(9).get(1).id())).isEmpty();
    assertThat(others.find(reference)).isEmpty();
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve("work").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Path> files(String state) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("work").resolve(state))) {
      return files.sorted().toList();
    }
  }
}
