package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.api.work.Job;
import org.citeswarehouse.api.work.SeenJobs;
import org.citeswarehouse.api.work.Turn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;

/**
 * A step that an upload leads to, and how far it is.
 *
 * @param what {@code headings}, {@code read} or {@code build}
 * @param file the file that it reads; null for a build
 * @param job the job that does it
 * @param counts rows of the file; null before they are known, and for other steps
 */
public record Step(String what, UploadedFile file, Job job, Counts counts) {

  /**
   * What became of the rows of a file.
   *
   * @param read rows read
   * @param accepted rows accepted
   * @param held rows held
   * @param rejected rows rejected
   * @param duplicateOf the run that read the same bytes before; blank for a new file
   */
  public record Counts(long read, long accepted, long held, long rejected, String duplicateOf) {

    /** Rows that nobody can account for: always none. */
    public long lost() {
      return read - accepted - held - rejected;
    }

    public boolean isDuplicate() {
      return !duplicateOf.isEmpty();
    }
  }

  private static final Column[] ROWS = {
    OperationTables.FILES.column("rows_read"),
    OperationTables.FILES.column("rows_accepted"),
    OperationTables.FILES.column("rows_held"),
    OperationTables.FILES.column("rows_rejected")
  };

  /** A step that reads a file. */
  static Step reading(UploadedFile file, Job job, Optional<Reading> warehouse) {
    JsonNode files = job.report().path("files");
    if (files.isEmpty()) {
      return new Step("read", file, job, null);
    }
    String duplicate = files.get(0).path("duplicate_of").asText("");
    Counts counts =
        new Counts(
            sum(files, "rows_read"),
            sum(files, "rows_accepted"),
            sum(files, "rows_held"),
            sum(files, "rows_rejected"),
            duplicate);
    Counts told =
        duplicate.isEmpty()
            ? counts
            : warehouse.flatMap(r -> before(r, file, job.party(), duplicate)).orElse(counts);
    return new Step("read", file, job, told);
  }

  /**
   * Whether the worker asks for a build once it is done, by the same rule as the worker: also where
   * the file was read before, since a first attempt may have read it and was killed before it said
   * so.
   */
  boolean leadsToBuild() {
    return what.equals("read")
        && job.state() == Job.State.DONE
        && !job.party().isEmpty()
        && InputKind.find(file.kind()).map(InputKind::awaitsBuild).orElse(false)
        && (job.report().path("run_id").isTextual() || job.attempts() > 1);
  }

  /** What this step is called. */
  public String title() {
    return file == null
        ? Texts.of("uploads.step." + what, job.party())
        : Texts.of("uploads.step." + what, file.name(), Texts.said("uploads.kind", file.kind()));
  }

  /** Where it stands, in a word. */
  public String state() {
    return Texts.of("uploads.state." + job.state().name());
  }

  /** What is being done, or waited for; blank where nothing is. */
  public String doing() {
    if (!job.waits().isEmpty()) {
      return Texts.of("uploads.waits");
    }
    return job.stage().isEmpty() ? "" : Texts.said("uploads.stage", job.stage());
  }

  /** When its turn comes and how long it will take, in sentences; none once it has ended. */
  List<String> outlook(SeenJobs jobs) {
    if (!job.state().isOpen()) {
      return List.of();
    }
    Turn turn = Turn.of(job, jobs);
    String place =
        turn.ahead() == 0
            ? Texts.of("uploads.turn.next")
            : Texts.of("uploads.turn.ahead", Written.number(turn.ahead()));
    String estimate =
        turn.millis().isEmpty()
            ? Texts.of("uploads.turn.unknown")
            : Texts.of(
                turn.withAhead() ? "uploads.turn.done" : "uploads.turn.begun",
                duration(turn.millis().getAsLong()),
                Written.number(turn.earlier()));
    return job.state() == Job.State.RUNNING ? List.of(estimate) : List.of(place, estimate);
  }

  /** A length of time as people say it: nobody waits by tenths of seconds. */
  private static String duration(long millis) {
    long seconds = Math.max(1, Math.round(millis / 1000.0));
    return seconds < 2 * 60
        ? Texts.of("uploads.seconds", Written.number(seconds))
        : Texts.of("uploads.minutes", Written.number(Math.round(seconds / 60.0)));
  }

  /** What came out, in one sentence; blank before. */
  public String result() {
    if (counts == null || job.state() != Job.State.DONE) {
      return "";
    }
    return Texts.of(
        counts.isDuplicate() ? "uploads.result.duplicate" : "uploads.result",
        Written.number(counts.accepted()),
        Written.number(counts.held()),
        Written.number(counts.rejected()),
        Written.number(counts.lost()),
        counts.duplicateOf());
  }

  /** Problems by code, with how many rows have each. */
  public Map<String, Long> issues() {
    Map<String, Long> issues = new TreeMap<>();
    job.report()
        .path("issues")
        .forEach(i -> issues.merge(i.path("code").asText(), i.path("count").asLong(), Long::sum));
    return issues;
  }

  /** Whether rows have problems, be they only warnings. */
  public boolean hasProblems() {
    return counts != null && (counts.held() + counts.rejected() > 0 || !issues().isEmpty());
  }

  /** The page of the problems of what was read, by value; blank where it belongs to no Party. */
  public String problems() {
    return job.party().isEmpty() ? "" : Address.of("/problems", with("file"));
  }

  /** The rows themselves that have problems. */
  public String rows() {
    return Address.of("/rejects", with("sha256"));
  }

  /** Names the file by its bytes: several may have one name. An archive holds several files. */
  private Map<String, String> with(String word) {
    JsonNode files = job.report().path("files");
    Map<String, String> with = new TreeMap<>();
    if (!job.party().isEmpty()) {
      with.put("party", job.party());
    }
    if (files.size() == 1) {
      with.put(word, files.get(0).path("sha256").asText());
    }
    return with;
  }

  private static long sum(JsonNode files, String count) {
    long sum = 0;
    for (JsonNode file : files) {
      sum += file.path(count).asLong();
    }
    return sum;
  }

  /** What became of the same bytes when they were read first. */
  private static Optional<Counts> before(
      Reading warehouse, UploadedFile file, String party, String run) {
    Sql sql =
        Sql.of("SELECT rows_read, rows_accepted, rows_held, rows_rejected FROM ")
            .then(warehouse.from(OperationTables.FILES))
            .then(
                Sql.of(
                    " WHERE sha256 = ? AND kind = ? AND coalesce(party, '') = ?",
                    file.sha256(),
                    file.kind(),
                    party))
            .then(" ORDER BY run_id DESC LIMIT 1");
    return warehouse.list(List.of(ROWS), sql).stream()
        .map(
            row ->
                new Counts(
                    (Long) row.get(0),
                    (Long) row.get(1),
                    (Long) row.get(2),
                    (Long) row.get(3),
                    run))
        .findFirst();
  }
}
