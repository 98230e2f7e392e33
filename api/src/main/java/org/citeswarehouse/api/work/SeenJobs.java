package org.citeswarehouse.api.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queue as one answer sees it: the names of its jobs are listed once, and a job is read when it
 * is looked at, once. A queue that keeps the jobs of months is told as fast as a young one.
 */
public final class SeenJobs {

  private final WorkQueue queue;
  private final Map<String, Optional<Job>> read = new HashMap<>();
  private NavigableMap<String, Job.State> listed;

  SeenJobs(WorkQueue queue) {
    this.queue = queue;
  }

  /** A job that the viewer may see; empty where there is none. */
  public Optional<Job> find(String id) {
    return read.computeIfAbsent(id, queue::find);
  }

  /** The newest jobs that the viewer may see, the last one first. */
  public List<Job> newest(int most) {
    return listed().descendingKeySet().stream()
        .flatMap(id -> listed(id).stream())
        .limit(most)
        .toList();
  }

  /** Jobs that were asked for after another, the first one first; read as they are looked at. */
  public Stream<Job> after(String id) {
    return listed().tailMap(id, false).keySet().stream().flatMap(later -> listed(later).stream());
  }

  /**
   * Jobs that the worker ends before it comes to another, whoever may see them, the first one
   * first.
   */
  List<String> ahead(String id) {
    return listed().headMap(id, false).entrySet().stream()
        .filter(job -> job.getValue().isOpen())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Jobs that were done, the last one first; read as they are looked at. */
  Stream<Job> done() {
    return listed().descendingMap().entrySet().stream()
        .filter(job -> job.getValue() == Job.State.DONE)
        .flatMap(job -> listed(job.getKey()).stream());
  }

  /** Listed late: what a job that was found done has asked for before its end is there then. */
  private NavigableMap<String, Job.State> listed() {
    if (listed == null) {
      listed = queue.states();
    }
    return listed;
  }

  private Optional<Job> listed(String id) {
    return read.computeIfAbsent(
        id,
        one ->
            queue
                .find(one, listed().get(one))
                // It has moved on since it was listed.
                .or(() -> queue.find(one)));
  }
}
