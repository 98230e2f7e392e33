package org.citeswarehouse.jobs.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the stages of a run one by one, tells of each, and keeps how long it took. */
public final class Stages {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Listener listener;
  private final Map<String, Long> millis = new LinkedHashMap<>();

  /**
   * A finished stage.
   *
   * @param name what was done
   * @param millis how long it took
   */
  public record Stage(String name, long millis) {}

  /** Who is told how far a run is. */
  @FunctionalInterface
  public interface Listener {

    /** A stage has finished. */
    void ended(Stage stage);

    /** A stage of that name begins. */
    default void begins(String name) {}
  }

  /** Stages that a listener is told of. */
  public Stages(Listener listener) {
    this.listener = listener;
  }

  /**
   * Tells of a stage that has run.
   *
   * @param start when it began, by {@link System#nanoTime}
   */
  public void took(String name, long start) {
    long took = (System.nanoTime() - start) / NANOS_PER_MILLI;
    millis.merge(name, took, Long::sum);
    listener.ended(new Stage(name, took));
  }

  /** Runs a stage that gives something back. */
  public <T> T run(String name, Supplier<T> work) {
    listener.begins(name);
    long start = System.nanoTime();
    T result = work.get();
    took(name, start);
    return result;
  }

  /** Runs a stage. */
  public void run(String name, Runnable work) {
    run(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Milliseconds by stage. */
  public Map<String, Long> millis() {
    return Map.copyOf(millis);
  }
}
