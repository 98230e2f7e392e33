package org.citeswarehouse.api.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Takes events without keeping anybody waiting: a thread of its own writes them down at once. What
 * could not be written is tried again, and the server takes no more before it loses any.
 */
public final class AuditLog implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(AuditLog.class);
  private static final int WAITING = 100_000;
  private static final int AT_ONCE = 1000;

  private final AuditFiles files;
  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Thread writer;

  /** A server that is told to end writes down first what waits. */
  private final Thread atEnd = new Thread(this::end, "audit-end");

  private volatile boolean closed;

  /** The log of a warehouse. */
  public AuditLog(Path home) {
    this(new AuditFiles(home));
  }

  AuditLog(AuditFiles files) {
    this.files = files;
    this.writer = new Thread(this::write, "audit");
    writer.setDaemon(true);
    writer.start();
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  /** Writes one event at once, for a process that ends after it. */
  public static void add(Path home, Event event) throws IOException {
    new AuditFiles(home).add(List.of(event));
  }

  /**
   * Takes an event.
   *
   * @throws IllegalStateException when so many could not be written that one would be lost
   */
  public void add(Event event) {
    if (!waiting.offer(event)) {
      throw new IllegalStateException("the audit log cannot be written");
    }
  }

  /** What is written down. */
  public AuditFiles files() {
    return files;
  }

  private void write() {
    List<Event> batch = new ArrayList<>();
    while (!closed || !waiting.isEmpty() || !batch.isEmpty()) {
      try {
        if (batch.isEmpty()) {
          Event first = waiting.poll(100, TimeUnit.MILLISECONDS);
          if (first == null) {
            continue;
          }
          batch.add(first);
          waiting.drainTo(batch, AT_ONCE);
        }
        files.add(batch);
        batch.clear();
      } catch (IOException | RuntimeException e) {
        LOG.error("{} events of the audit log are not written yet", batch.size(), e);
        if (closed) {
          return;
        }
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes down what waits, and ends. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      LOG.debug("the process ends already", e);
    }
    end();
  }

  private void end() {
    closed = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
