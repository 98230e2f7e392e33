package org.citeswarehouse.api.work;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Keeps a worker running beside the server: starts it, starts it again when it dies, at once first
 * and then more and more slowly, and ends it with the server. The worker watches its standard
 * input, which the operating system closes when the server dies, however it does.
 */
public final class WorkerProcess implements AutoCloseable {

  private static final int NOT_STARTED = -1;
  private static final Logger LOG = LogManager.getLogger(WorkerProcess.class);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(15);

  private final List<String> command;
  private final Duration first;
  private final Thread keeper;
  private Process process;
  private boolean closed;

  private WorkerProcess(List<String> command, Duration first) {
    this.command = List.copyOf(command);
    this.first = first;
    this.keeper = new Thread(this::keep, "worker-keeper");
    keeper.setDaemon(true);
  }

  /** Starts a worker by its command line. */
  public static WorkerProcess start(List<String> command) {
    return start(command, Duration.ofSeconds(1));
  }

  /**
   * Starts a worker.
   *
   * @param first how long after its first death it is started again; twice that after the next
   */
  static WorkerProcess start(List<String> command, Duration first) {
    WorkerProcess worker = new WorkerProcess(command, first);
    worker.keeper.start();
    return worker;
  }

  private void keep() {
    Duration pause = first;
    try {
      while (true) {
        long started = System.nanoTime();
        Process one = begin();
        int exit = one == null ? NOT_STARTED : one.waitFor();
        if (isClosed()) {
          return;
        }
        boolean lived = System.nanoTime() - started > LONGEST.toNanos();
        pause = lived ? first : pause;
        LOG.warn("the worker ended with {}; it is started again in {} ms", exit, pause.toMillis());
        Thread.sleep(pause.toMillis());
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next process; null where none is wanted any more, or none could be started just now. */
  private synchronized Process begin() {
    if (closed) {
      return null;
    }
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return process;
    } catch (IOException e) {
      // Memory may be short for a moment: a start that fails is a death like any other.
      LOG.warn("the worker could not be started", e);
      return null;
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Ends the worker; a job that it is at waits for the next one. */
  @Override
  public void close() {
    Process last;
    synchronized (this) {
      closed = true;
      last = process;
    }
    keeper.interrupt();
    if (last == null) {
      return;
    }
    try {
      last.getOutputStream().close();
      if (!last.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly();
      }
    } catch (IOException e) {
      last.destroyForcibly();
    } catch (InterruptedException e) {
      last.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
