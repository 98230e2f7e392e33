package org.citeswarehouse.api.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * When the turn of a job comes, and how long it will take, as far as earlier jobs tell: each kind
 * of job as long as the middle one of the last few that were done.
 *
 * @param ahead how many jobs the worker ends before
 * @param millis how long it will take; empty where no job of its kind was done
 * @param withAhead whether the jobs before it are counted in; they are not where one of them may
 *     not be seen, or is of a kind of which none was done
 * @param earlier how many earlier jobs that is taken from
 */
public record Turn(int ahead, OptionalLong millis, boolean withAhead, int earlier) {

  /** Older jobs say less, and a page that is asked for every few seconds reads no more. */
  private static final int LOOKED_AT = 100;

  /** Registers grow: of each kind the last few tell best. */
  private static final int OF_EACH = 5;

  /** The turn of a job that is waiting or running. */
  public static Turn of(Job job, SeenJobs jobs) {
    Map<String, List<Job>> earlier =
        jobs.done()
            .limit(LOOKED_AT)
            .filter(done -> !done.stages().isEmpty())
            .collect(Collectors.groupingBy(Job::kind));
    List<String> ahead = jobs.ahead(job.id());
    List<String> kinds =
        new ArrayList<>(
            ahead.stream().flatMap(id -> jobs.find(id).stream()).map(Job::kind).toList());
    kinds.add(job.kind());
    boolean all = kinds.size() == ahead.size() + 1 && earlier.keySet().containsAll(kinds);
    List<String> counted = all ? kinds : List.of(job.kind());
    if (!earlier.keySet().containsAll(counted)) {
      return new Turn(ahead.size(), OptionalLong.empty(), false, 0);
    }
    return new Turn(
        ahead.size(),
        OptionalLong.of(counted.stream().mapToLong(kind -> middle(earlier.get(kind))).sum()),
        all,
        counted.stream().distinct().mapToInt(kind -> last(earlier.get(kind)).size()).sum());
  }

  private static List<Job> last(List<Job> newestFirst) {
    return newestFirst.subList(0, Math.min(OF_EACH, newestFirst.size()));
  }

  private static long middle(List<Job> newestFirst) {
    List<Long> took = last(newestFirst).stream().map(Job::millis).sorted().toList();
    return took.get(took.size() / 2);
  }
}
