package org.citeswarehouse.jobs.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.layout.InputKind;

/**
 * Works off the queue, one job after the other. Runs are atomic, so a job whose worker was killed
 * is simply begun again.
 */
public final class Worker {

  /** How often a job is begun before it is given up. */
  static final int ATTEMPTS = 3;

  private static final Set<String> COMMANDS = Set.of("ingest", "build", "decide", "fix");

  private final JobFolder folder;
  private final Commands commands;
  private final Duration pause;
  private Job current;
  private boolean ending;

  /** Runs commands. */
  @FunctionalInterface
  public interface Commands {
    /** Runs one command to its end, and tells how far it is. */
    Outcome run(List<String> words, Progress progress);
  }

  /**
   * A worker.
   *
   * @param folder its queue
   * @param commands runs a job
   * @param pause how long it waits before it looks for the next job, or tries one again
   */
  public Worker(JobFolder folder, Commands commands, Duration pause) {
    this.folder = folder;
    this.commands = commands;
    this.pause = pause;
  }

  /** Works until the queue is empty. */
  public void workOff() throws InterruptedException {
    while (workOnce()) {
      // The next one.
    }
  }

  /** Works until the process ends. */
  public void work() throws InterruptedException {
    while (true) {
      if (!workOnce()) {
        Thread.sleep(pause.toMillis());
      }
    }
  }

  /**
   * Has the job that is being done wait for the next worker, as one that was never begun: whoever
   * ends this process in good order has not failed at it.
   */
  public synchronized void end() {
    ending = true;
    if (current != null) {
      folder.putBack(current.tried(current.attempts() - 1));
    }
  }

  /** Does one job; false where there is none. */
  private boolean workOnce() throws InterruptedException {
    Optional<Job> next = folder.next();
    if (next.isEmpty()) {
      return false;
    }
    Job job = next.get();
    if (job.attempts() >= ATTEMPTS) {
      folder.end(
          job, Outcome.of(new UserErrorException(Exit.FAILED, "job.given-up", ATTEMPTS)), null);
      return true;
    }
    Optional<List<String>> words = words(job);
    if (words.isEmpty()) {
      folder.end(job, Outcome.of(new UserErrorException(Exit.USAGE, "job.none")), null);
      return true;
    }
    Job begun = job.tried(job.attempts() + 1);
    begin(begun);
    Progress progress = new Progress(folder, begun);
    Outcome outcome = commands.run(words.get(), progress);
    if (outcome.locked() || (outcome.isAccident() && begun.attempts() < ATTEMPTS)) {
      again(outcome.locked() ? job : begun, outcome, progress);
    } else {
      ended(begun, outcome, progress);
    }
    return true;
  }

  private synchronized void begin(Job job) {
    if (!ending) {
      folder.begin(job);
      current = job;
    }
  }

  private synchronized void ended(Job job, Outcome outcome, Progress progress) {
    current = null;
    if (!ending) {
      // First the build: whoever is killed in between begins this job again, and asks again.
      if (outcome.isDone() && leadsToBuild(job, outcome.report())) {
        folder.askBuild(job.party(), job.by());
      }
      folder.end(job, outcome, progress.stages());
    }
  }

  private void again(Job job, Outcome outcome, Progress progress) throws InterruptedException {
    synchronized (this) {
      current = null;
      if (ending) {
        return;
      }
      folder.begin(job);
      if (outcome.told() != null) {
        progress.waits(outcome.told());
      }
    }
    Thread.sleep(pause.toMillis());
  }

  /**
   * Rows of a register that are new are reconciled next; so are those of a file that was read
   * before, where an earlier attempt may have read it and was killed before it said so.
   */
  private static boolean leadsToBuild(Job job, JsonNode report) {
    return job.verb().equals("ingest")
        && !job.party().isEmpty()
        && job.command().size() > 1
        && InputKind.find(job.command().get(1)).map(InputKind::awaitsBuild).orElse(false)
        && report != null
        && (report.path("run_id").isTextual() || job.attempts() > 1);
  }

  /** The words of a command with its files; empty where a job names another one or other files. */
  private Optional<List<String>> words(Job job) {
    List<String> words = new ArrayList<>(job.command());
    for (String file : job.files()) {
      Path path = folder.home().resolve(file).normalize();
      if (!path.startsWith(folder.home())) {
        return Optional.empty();
      }
      words.add(path.toString());
    }
    return COMMANDS.contains(job.verb()) ? Optional.of(words) : Optional.empty();
  }
}
