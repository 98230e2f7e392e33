package org.citeswarehouse.jobs.cli;

import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.work.Told;

/** Where results and progress of a command go: to a terminal, or into the files of a job. */
interface Console extends Stages.Listener {

  /** A line of the result for people; left out where a machine reads. */
  void say(String key, Object... values);

  /** The whole result for machines; left out where people read. */
  void report(Object report);

  /** What the user can mend. */
  void error(Told why);

  /** Said before the error: another process is writing, so that the same can be tried again. */
  default void locked() {}

  /**
   * Anything else that stopped a run.
   *
   * @param message the first line of what is known of it
   * @param log the file that has the trace
   */
  void stopped(String message, String log);
}
