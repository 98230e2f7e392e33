package org.citeswarehouse.api.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Passage;

/**
 * Something that the worker was asked to do, and how far it is.
 *
 * @param id identifier, sortable by time
 * @param command words of the command, such as {@code ingest permits --party CH}
 * @param files names of its files
 * @param party the Party it is about; blank for none
 * @param by who asked
 * @param asked when
 * @param state where it stands
 * @param attempts how often it was begun so far
 * @param started when it was begun last; null before
 * @param finished when it ended; null before
 * @param stage the stage that it is in; blank for none
 * @param waits why it cannot go on just now; blank where it can
 * @param stages what is done, in order
 * @param report what came out, see contract section 1; missing before the end
 * @param told why it was not done; null where it was, or may still be
 */
public record Job(
    String id,
    List<String> command,
    List<String> files,
    String party,
    String by,
    Instant asked,
    State state,
    int attempts,
    Instant started,
    Instant finished,
    String stage,
    String waits,
    List<Stage> stages,
    JsonNode report,
    Told told) {

  /** Where a job stands. */
  public enum State {
    /** Nobody has begun it. */
    WAITING,
    /** The worker is at it. */
    RUNNING,
    /** It was done. */
    DONE,
    /** It was refused, or did not work out; nothing was changed. */
    FAILED;

    /** Whether it may still change. */
    public boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }

  /**
   * A stage that is done.
   *
   * @param name what was done
   * @param millis how long it took
   */
  public record Stage(String name, long millis) {}

  /**
   * Why something was not done, in the language of the request as far as the half that writes had
   * words for it, and else in English.
   *
   * @param problem what could not be done
   * @param cause why
   * @param remedy what to do
   */
  public record Told(Passage problem, Passage cause, Passage remedy) {}

  static Job of(State state, JsonNode job, JsonNode progress) {
    JsonNode stages = progress.isMissingNode() ? job.path("stages") : progress.path("stages");
    return new Job(
        job.path("id").asText(),
        texts(job.path("command")),
        texts(job.path("files")).stream().map(f -> f.substring(f.lastIndexOf('/') + 1)).toList(),
        job.path("party").asText(""),
        job.path("by").asText(""),
        instant(job.path("asked_at")),
        state,
        job.path("attempts").asInt(),
        instant(progress.path("started_at")),
        instant(job.path("finished_at")),
        progress.path("stage").asText(""),
        progress.path("waits").asText(""),
        stages(stages),
        job.path("report").isObject() ? job.path("report") : MissingNode.getInstance(),
        told(job.path("told")));
  }

  /** The command itself, such as {@code ingest}; blank where it has no words. */
  public String verb() {
    return command.isEmpty() ? "" : command.get(0);
  }

  /** Words that jobs of one kind have in common: those of its command before its options. */
  String kind() {
    return command.stream()
        .takeWhile(word -> !word.startsWith("-"))
        .collect(Collectors.joining(" "));
  }

  /** How long its stages took in all. */
  long millis() {
    return stages.stream().mapToLong(Stage::millis).sum();
  }

  private static Told told(JsonNode told) {
    return told.isObject()
        ? new Told(
            said(told, "problem"),
            said(told, "cause"),
            PageRemedies.find(told.path("code").asText())
                .map(Passage::here)
                .orElseGet(() -> said(told, "remedy")))
        : null;
  }

  private static Passage said(JsonNode told, String part) {
    JsonNode here = told.path("in").path(Asking.current().language().code()).path(part);
    return here.isTextual()
        ? Passage.here(here.asText())
        : Passage.english(told.path(part).asText());
  }

  private static List<Stage> stages(JsonNode all) {
    List<Stage> stages = new ArrayList<>();
    all.forEach(s -> stages.add(new Stage(s.path("name").asText(), s.path("millis").asLong())));
    return stages;
  }

  private static List<String> texts(JsonNode all) {
    List<String> texts = new ArrayList<>();
    all.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Instant instant(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.asText()) : null;
  }
}
