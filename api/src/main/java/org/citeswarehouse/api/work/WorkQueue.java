package org.citeswarehouse.api.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.citeswarehouse.api.snapshot.Warehouse;

/**
 * The queue of the worker, kept on disk: one file a job, which moves from {@code waiting} to {@code
 * running} to {@code done} or {@code failed}. What is read from it is what the viewer may see.
 */
public final class WorkQueue {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int RANDOM = 8;
  private static final String ID = "[0-9A-Za-z.-]{1,64}";
  private static final String SUFFIX = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** When the last job of this process was asked for, so that no two have the same moment. */
  private static Instant last = Instant.EPOCH;

  private final Warehouse warehouse;
  private final Path home;

  /** The queue of a warehouse. */
  public WorkQueue(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.home = warehouse.home().resolve("work");
  }

  /** Where the queue lies; files of jobs lie below it. */
  public Path home() {
    return home;
  }

  /**
   * Asks for a build of what changed in a Party's registers; where one waits already, that one is
   * enough.
   *
   * @param party code of the Party
   * @param by who asks
   */
  public void build(String party, String by) {
    boolean waits =
        jobs(Job.State.WAITING).stream()
            .anyMatch(job -> job.verb().equals("build") && job.party().equals(party));
    if (!waits) {
      ask(List.of("build", "--party", party), List.of(), party, by);
    }
  }

  /**
   * Asks for a job, after those that were asked for before.
   *
   * @param command words of the command; options only, since its files follow
   * @param files files of the command, below {@link #home}
   * @param party the Party it is about; blank for none
   * @param by who asks
   * @return identifier of the job
   * @throws UncheckedIOException when it cannot be written; then it is not asked for
   */
  public String ask(List<String> command, List<Path> files, String party, String by) {
    String id = prepare(command, files, party, by);
    give(List.of(id));
    return id;
  }

  /**
   * Writes a job down as {@link #ask} does, for {@link #give} to have the worker see it: what takes
   * room on the disk is done by then.
   *
   * @return identifier of the job
   * @throws UncheckedIOException when it cannot be written; then nothing of it is left
   */
  public String prepare(List<String> command, List<Path> files, String party, String by) {
    Instant now = moment();
    String id = SORTABLE.format(now) + "-" + UUID.randomUUID().toString().substring(0, RANDOM);
    ObjectNode job = JSON.createObjectNode();
    job.put("id", id);
    command.forEach(job.putArray("command")::add);
    files.forEach(f -> job.withArray("files").add(home.relativize(f).toString()));
    job.put("party", party).put("by", by).put("asked_at", now.toString()).put("attempts", 0);
    try {
      Files.createDirectories(folder(Job.State.WAITING));
      Files.write(part(id), JSON.writeValueAsBytes(job), StandardOpenOption.CREATE_NEW);
      return id;
    } catch (IOException e) {
      UncheckedIOException failure = new UncheckedIOException(e);
      takeBack(List.of(id), failure);
      throw failure;
    }
  }

  /**
   * Has the worker see jobs that were prepared, in this order.
   *
   * @throws UncheckedIOException when one of them cannot be moved; then those that the worker has
   *     not begun are taken back
   */
  public void give(List<String> ids) {
    try {
      ids.forEach(this::give);
    } catch (UncheckedIOException e) {
      takeBack(ids, e);
      throw e;
    }
  }

  private void give(String id) {
    try {
      Files.move(part(id), waiting(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the worker see those of some jobs that are prepared still: the process that was to give
   * them ended in between. Nobody would ask for them once more, so that none is taken back.
   *
   * @param ids jobs, in their order; those that were given are passed over
   * @throws UncheckedIOException when one of them cannot be moved; it and those after it are left
   */
  public void resume(List<String> ids) {
    for (String id : ids) {
      if (id.matches(ID) && Files.exists(part(id))) {
        give(id);
      }
    }
  }

  /**
   * Takes back jobs that were prepared, or that wait.
   *
   * @param failure why; what goes wrong with it is added to it
   */
  public void takeBack(List<String> ids, Exception failure) {
    for (String id : ids) {
      try {
        Files.deleteIfExists(part(id));
        Files.deleteIfExists(waiting(id));
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private Path part(String id) {
    return folder(Job.State.WAITING).resolve("." + id + ".part");
  }

  private Path waiting(String id) {
    return folder(Job.State.WAITING).resolve(id + SUFFIX);
  }

  /** A job that the viewer may see; empty where there is none. */
  public Optional<Job> find(String id) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    // A job moves on while it is looked for, never back but for another attempt: twice finds it.
    return Stream.of(Job.State.values(), Job.State.values())
        .flatMap(Stream::of)
        .flatMap(state -> read(state, folder(state).resolve(id + SUFFIX)).stream())
        .findFirst()
        .filter(this::isSeen);
  }

  /** A job that the viewer may see, where it stands so; empty where it does not. */
  Optional<Job> find(String id, Job.State state) {
    return read(state, folder(state).resolve(id + SUFFIX)).filter(this::isSeen);
  }

  /** The jobs, for one answer. */
  public SeenJobs look() {
    return new SeenJobs(this);
  }

  /** Where each job stands, by its identifier. */
  NavigableMap<String, Job.State> states() {
    NavigableMap<String, Job.State> states = new TreeMap<>();
    // In the order in which a job goes on: one that moves meanwhile is not missed.
    for (Job.State state : Job.State.values()) {
      for (Path file : files(state)) {
        String name = file.getFileName().toString();
        states.put(name.substring(0, name.length() - SUFFIX.length()), state);
      }
    }
    return states;
  }

  /** Whether the worker has still to end a job, whoever may see it. */
  public boolean awaits(String id) {
    // A job moves from waiting to running, so that order finds it.
    return id != null
        && id.matches(ID)
        && Stream.of(Job.State.WAITING, Job.State.RUNNING)
            .anyMatch(state -> Files.exists(folder(state).resolve(id + SUFFIX)));
  }

  /** Whether a worker is at work, or waits for it. */
  public boolean hasWorker() {
    return WorkerSign.isHeld(home.resolve("lock"));
  }

  private boolean isSeen(Job job) {
    return job.party().isEmpty()
        ? warehouse.sight().everything()
        : warehouse.sight().sees(job.party());
  }

  private List<Job> jobs(Job.State state) {
    return files(state).stream().sorted().flatMap(file -> read(state, file).stream()).toList();
  }

  private List<Path> files(Job.State state) {
    Path folder = folder(state);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches(ID + "\\.json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Job> read(Job.State state, Path file) {
    try {
      JsonNode job = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(
          Job.of(
              state,
              job,
              state == Job.State.RUNNING
                  ? progress(file.getFileName().toString())
                  : MissingNode.getInstance()));
    } catch (NoSuchFileException e) {
      // It has moved on meanwhile.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode progress(String name) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(home.resolve("progress").resolve(name)));
    } catch (NoSuchFileException e) {
      return MissingNode.getInstance();
    }
  }

  private Path folder(Job.State state) {
    return home.resolve(state.name().toLowerCase(Locale.ROOT));
  }

  private static synchronized Instant moment() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }
}
