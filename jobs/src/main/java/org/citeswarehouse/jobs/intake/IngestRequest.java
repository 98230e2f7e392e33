package org.citeswarehouse.jobs.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.model.layout.InputKind;

/**
 * What to ingest.
 *
 * @param kind kind of the files
 * @param files the files
 * @param party the Party whose register it is; null for kinds of no Party
 * @param release release of shipments; null where the warehouse shall name it
 * @param today the day against which dates are plausible or not
 * @param arguments the call, for the record
 * @param reported what was said of an annual report
 * @param replaces SHA-256, or how it begins, of the landed file that the one file corrects; null
 *     where it corrects none
 */
public record IngestRequest(
    InputKind kind,
    List<Path> files,
    String party,
    String release,
    LocalDate today,
    String arguments,
    Reported reported,
    String replaces) {

  /** Files of which nothing more was said. */
  public IngestRequest(
      InputKind kind,
      List<Path> files,
      String party,
      String release,
      LocalDate today,
      String arguments) {
    this(kind, files, party, release, today, arguments, Reported.UNSAID, null);
  }

  /** The corrected version of a landed file. */
  public IngestRequest replacing(String sha256) {
    return new IngestRequest(kind, files, party, release, today, arguments, reported, sha256);
  }

  /** Keeps the files unchangeable. */
  public IngestRequest {
    files = List.copyOf(files);
  }
}
