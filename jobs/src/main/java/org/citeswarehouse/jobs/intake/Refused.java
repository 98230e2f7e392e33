package org.citeswarehouse.jobs.intake;

import org.citeswarehouse.ingest.RefusedFileException;

/** What a task said of a file that it could not read on, out of what Spark makes of it. */
final class Refused {

  private Refused() {}

  /**
   * The refusal that made a job fail.
   *
   * @throws E the failure itself, where it was no refusal; Spark throws what it does not declare
   */
  @SuppressWarnings("unchecked")
  static <E extends Exception> RefusedFileException of(Exception failure) throws E {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedFileException refusal) {
        return refusal;
      }
    }
    throw (E) failure;
  }
}
