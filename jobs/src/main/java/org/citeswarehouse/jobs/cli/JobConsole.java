package org.citeswarehouse.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.jobs.work.Outcome;
import org.citeswarehouse.jobs.work.Progress;
import org.citeswarehouse.jobs.work.Told;

/** A job of the worker: keeps the result of its command, and passes progress on. */
final class JobConsole implements Console {

  private final Progress progress;
  private JsonNode report;
  private Told told;
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
  public void error(Told why) {
    told = why;
  }

  @Override
  public void locked() {
    locked = true;
  }

  /** A call that cannot be understood. */
  void misused(String message) {
    refused(new UserErrorException(Exit.USAGE, "job.misused", message));
  }

  @Override
  public void stopped(String message, String log) {
    refused(new UserErrorException(Exit.FAILED, "job.stopped", message, log));
  }

  private void refused(UserErrorException why) {
    told = Told.of(why.key(), why::problem, why::reason, why::remedy);
  }
}
