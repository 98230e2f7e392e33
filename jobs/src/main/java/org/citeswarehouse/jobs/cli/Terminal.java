package org.citeswarehouse.jobs.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.work.Told;

/**
 * A process that somebody called: results to standard output, progress to standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param json whether a machine reads the result
 */
record Terminal(PrintStream out, PrintStream err, boolean json) implements Console {

  private static final double MILLIS = 1000.0;

  @Override
  public void say(String key, Object... values) {
    if (!json) {
      out.println(Messages.text(key, values));
    }
  }

  @Override
  public void report(Object report) {
    if (json) {
      out.println(ReportJson.text(report));
    }
  }

  @Override
  public void ended(Stages.Stage stage) {
    err.printf(Locale.ROOT, "  %-10s %6.1f s%n", stage.name(), stage.millis() / MILLIS);
  }

  @Override
  public void error(Told why) {
    err.println(Messages.text("error.problem", why.problem()));
    err.println(Messages.text("error.reason", why.cause()));
    err.println(Messages.text("error.remedy", why.remedy()));
  }

  @Override
  public void stopped(String message, String log) {
    err.println(Messages.text("error.unexpected", message, log));
  }
}
