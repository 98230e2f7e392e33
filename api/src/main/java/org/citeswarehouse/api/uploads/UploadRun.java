package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.work.Job;
import org.citeswarehouse.api.work.SeenJobs;

/**
 * How far an upload is.
 *
 * @param upload the upload
 * @param steps what it leads to, in the order in which it is done
 * @param worker whether there is a worker
 */
public record UploadRun(Upload upload, List<Step> steps, boolean worker) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How far an upload is.
   *
   * @param jobs the queue
   * @param worker whether there is a worker
   * @param warehouse the state that is read; empty before the first run
   */
  static UploadRun of(Upload upload, SeenJobs jobs, boolean worker, Optional<Reading> warehouse) {
    List<Step> steps = new ArrayList<>();
    for (UploadedFile file : upload.files()) {
      jobs.find(file.headingsJob())
          .ifPresent(job -> steps.add(new Step("headings", file, job, null)));
      jobs.find(file.job()).ifPresent(job -> steps.add(Step.reading(file, job, warehouse)));
    }
    steps.sort((a, b) -> a.job().id().compareTo(b.job().id()));
    build(upload, steps, jobs).ifPresent(job -> steps.add(new Step("build", null, job, null)));
    return new UploadRun(upload, steps, worker);
  }

  /** The first build of the Party that was asked for after the last file of the upload. */
  private static Optional<Job> build(Upload upload, List<Step> steps, SeenJobs jobs) {
    if (steps.stream().noneMatch(Step::leadsToBuild)) {
      return Optional.empty();
    }
    return jobs.after(steps.get(steps.size() - 1).job().id())
        .filter(job -> job.verb().equals("build") && job.party().equals(upload.party()))
        .findFirst();
  }

  /** Where the whole stands. */
  public String status() {
    if (!upload.isConfirmed()) {
      return "UNCONFIRMED";
    }
    if (steps.stream().anyMatch(s -> s.job().state() == Job.State.RUNNING)) {
      return "RUNNING";
    }
    if (steps.stream().anyMatch(s -> s.job().state() == Job.State.WAITING)) {
      return "WAITING";
    }
    return steps.stream().anyMatch(s -> s.job().state() == Job.State.FAILED) ? "FAILED" : "DONE";
  }

  /** Names of files that were left out when the others were confirmed. */
  public List<String> left() {
    return upload.files().stream()
        .filter(file -> upload.isConfirmed() && !file.isRead())
        .map(UploadedFile::name)
        .toList();
  }

  /** Whether something may still change. */
  public boolean isOpen() {
    return steps.stream().anyMatch(step -> step.job().state().isOpen());
  }

  /** Whether the register was built with what this upload brought. */
  public boolean isBuilt() {
    return steps.stream()
        .anyMatch(s -> s.what().equals("build") && s.job().state() == Job.State.DONE);
  }

  /** As JSON; names of counts as in the run report, contract section 1. */
  ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", upload.id());
    json.put("party", upload.party().isEmpty() ? null : upload.party());
    json.put("by", upload.by());
    json.put("received_at", upload.receivedAt());
    json.put("status", status());
    json.put("worker", worker);
    ArrayNode files = json.putArray("files");
    for (UploadedFile file : upload.files()) {
      ObjectNode one = files.addObject();
      one.put("name", file.name());
      one.put("bytes", file.bytes());
      one.put("sha256", file.sha256());
      one.put("kind", file.kind().isEmpty() ? null : file.kind());
      steps.stream()
          .filter(s -> file.equals(s.file()) && s.what().equals("read"))
          .forEach(s -> counts(one, s));
    }
    ArrayNode all = json.putArray("steps");
    steps.forEach(step -> step(all.addObject(), step));
    ObjectNode links = json.putObject("links");
    links.put("self", UploadRoutes.API + "/" + upload.id());
    links.put("page", UploadRoutes.PAGE + "/" + upload.id());
    return json;
  }

  private static void counts(ObjectNode json, Step step) {
    Step.Counts counts = step.counts();
    json.put("rows_read", counts == null ? null : counts.read());
    json.put("rows_accepted", counts == null ? null : counts.accepted());
    json.put("rows_held", counts == null ? null : counts.held());
    json.put("rows_rejected", counts == null ? null : counts.rejected());
    json.put("duplicate_of", counts == null || !counts.isDuplicate() ? null : counts.duplicateOf());
  }

  private static void step(ObjectNode json, Step step) {
    Job job = step.job();
    json.put("what", step.what());
    json.put("job", job.id());
    json.put("file", step.file() == null ? null : step.file().name());
    json.put("status", job.state().name());
    json.put("attempts", job.attempts());
    json.put("stage", job.stage());
    json.put("waits", !job.waits().isEmpty());
    ArrayNode stages = json.putArray("stages");
    job.stages().forEach(s -> stages.addObject().put("name", s.name()).put("millis", s.millis()));
    json.set("run_id", job.report().get("run_id"));
    json.set("issues", job.report().get("issues"));
    if (job.told() != null) {
      json.putObject("problem")
          .put("title", job.told().problem().text())
          .put("detail", job.told().cause().text())
          .put("remedy", job.told().remedy().text());
    }
  }
}
