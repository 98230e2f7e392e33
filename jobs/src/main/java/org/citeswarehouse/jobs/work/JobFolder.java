package org.citeswarehouse.jobs.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The queue on disk: one file a job, which moves from {@code waiting} to {@code running} to {@code
 * done} or {@code failed}. A file is whole or not there, since every move is atomic.
 */
public final class JobFolder {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int RANDOM = 8;

  /** How long it is told how a job ended; the server tells of uploads as long. */
  private static final Duration TOLD = Duration.ofDays(90);

  private static final String NAME_WITH_TIME = "\\d{8}T\\d{6}.*";
  private static final String SUFFIX = ".json";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private final Path home;

  /** The queue of a warehouse, made where there is none. */
  public JobFolder(Path warehouse) {
    this.home = warehouse.resolve("work").toAbsolutePath().normalize();
    try {
      for (State state : State.values()) {
        Files.createDirectories(folder(state));
      }
      Files.createDirectories(home.resolve("progress"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a job stands. */
  public enum State {
    /** Nobody has begun it. */
    WAITING,
    /** A worker has begun it; when that worker died, the next one begins it again. */
    RUNNING,
    /** It was done. */
    DONE,
    /** It was refused, or did not work out. */
    FAILED
  }

  /** Where the queue lies. */
  public Path home() {
    return home;
  }

  /** The next job: one that a worker left behind, else the one that has waited longest. */
  Optional<Job> next() {
    for (State state : List.of(State.RUNNING, State.WAITING)) {
      for (Path file : files(state)) {
        Optional<Job> job = read(file);
        if (job.isPresent() && isOpen(job.get())) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  /** Has a job run, and keeps how often it was begun. */
  void begin(Job job) {
    write(file(State.RUNNING, job.id()), JSON.valueToTree(job));
    remove(file(State.WAITING, job.id()));
  }

  /** Has a job wait that had begun. */
  void putBack(Job job) {
    write(file(State.WAITING, job.id()), JSON.valueToTree(job));
    remove(file(State.RUNNING, job.id()));
    remove(progress(job.id()));
  }

  /** Keeps how a job ended. */
  void end(Job job, Outcome outcome, JsonNode stages) {
    ObjectNode ended = JSON.valueToTree(job);
    ended.put("finished_at", Instant.now().toString());
    ended.put("exit", outcome.exit());
    ended.set("report", outcome.report());
    ended.set("told", JSON.valueToTree(outcome.told()));
    ended.set("stages", stages);
    write(file(outcome.isDone() ? State.DONE : State.FAILED, job.id()), ended);
    remove(file(State.RUNNING, job.id()));
    remove(progress(job.id()));
    if (outcome.isDone()) {
      // What was read lies in the landing folder; what was refused may be looked at again.
      job.files().forEach(file -> remove(home.resolve(file).normalize()));
    }
    sweep(Instant.now().minus(TOLD));
  }

  /** Forgets ended jobs that were asked for before a moment, which their names begin with. */
  private void sweep(Instant before) {
    String first = SORTABLE.format(before);
    for (State state : List.of(State.DONE, State.FAILED)) {
      try (Stream<Path> files = Files.list(folder(state))) {
        files
            .filter(f -> f.getFileName().toString().matches(NAME_WITH_TIME))
            .filter(f -> f.getFileName().toString().compareTo(first) < 0)
            .forEach(JobFolder::remove);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Asks for a build of a Party, where none waits. */
  void askBuild(String party, String by) {
    boolean waits =
        files(State.WAITING).stream()
            .flatMap(file -> read(file).stream())
            .anyMatch(job -> job.verb().equals("build") && job.party().equals(party));
    if (!waits) {
      Instant now = Instant.now();
      String id = SORTABLE.format(now) + "-" + UUID.randomUUID().toString().substring(0, RANDOM);
      Job build = new Job(id, List.of("build", "--party", party), List.of(), party, by, now, 0);
      write(file(State.WAITING, id), JSON.valueToTree(build));
    }
  }

  /** Tells how far a job is. */
  void tell(String id, ObjectNode progress) {
    write(progress(id), progress);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private Path progress(String id) {
    return home.resolve("progress").resolve(id + SUFFIX);
  }

  private Path file(State state, String id) {
    return folder(state).resolve(id + SUFFIX);
  }

  private Path folder(State state) {
    return home.resolve(state.name().toLowerCase(Locale.ROOT));
  }

  /** A worker may have died between writing the end of a job and removing its file. */
  private boolean isOpen(Job job) {
    boolean ended =
        Files.exists(file(State.DONE, job.id())) || Files.exists(file(State.FAILED, job.id()));
    if (ended) {
      remove(file(State.RUNNING, job.id()));
      remove(file(State.WAITING, job.id()));
    }
    return !ended;
  }

  private List<Path> files(State state) {
    try (Stream<Path> files = Files.list(folder(state))) {
      return files
          .filter(f -> f.getFileName().toString().matches("[^.].*\\.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The job in a file; one that is none is put aside, so that it does not hold up the others. */
  private Optional<Job> read(Path file) {
    try {
      Job job = JSON.readValue(Files.readAllBytes(file), Job.class);
      if (file.getFileName().toString().equals(job.id() + SUFFIX)) {
        return Optional.of(job);
      }
      putAside(file);
    } catch (JsonProcessingException e) {
      putAside(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private void putAside(Path file) {
    try {
      Files.move(
          file,
          folder(State.FAILED).resolve(file.getFileName() + ".unreadable"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, JsonNode content) {
    try {
      Path part = file.resolveSibling("." + file.getFileName() + ".part");
      Files.write(part, JSON.writeValueAsBytes(content));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
