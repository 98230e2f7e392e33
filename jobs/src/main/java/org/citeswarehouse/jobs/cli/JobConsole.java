package org.citeswarehouse.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.work.Outcome;
import org.citeswarehouse.jobs.work.Progress;

/** A job of the worker: keeps the result of its command, and passes progress on. */
final class JobConsole implements Console {

  private final Progress progress;
  private JsonNode report;
  private Outcome.Told told;
  private boolean locked;

  JobConsole(Progress progress) {
    this.progress = progress;
  }

  /** How the command ended. */
  Outcome outcome(int exit) {
    return new Outcome(exit, report, told, locked);
  }

  @Override
  public void say(String key, Object... values) {
    // The report says all of it.
  }

  @Override
  public void report(Object made) {
    report = ReportJson.tree(made);
  }

  @Override
  public void begins(String name) {
    progress.begins(name);
  }

  @Override
  public void ended(Stages.Stage stage) {
    progress.ended(stage);
  }

  @Override
  public void error(String problem, String cause, String remedy) {
    told = new Outcome.Told(problem, cause, remedy);
  }

  @Override
  public void locked() {
    locked = true;
  }

  /** A call that cannot be understood. */
  void misused(String message) {
    told =
        new Outcome.Told(
            Messages.text("job.misused.problem"), message, Messages.text("job.misused.remedy"));
  }

  @Override
  public void stopped(String message, String log) {
    told =
        new Outcome.Told(
            Messages.text("job.stopped.problem"),
            message,
            Messages.text("job.stopped.remedy", log));
  }
}
