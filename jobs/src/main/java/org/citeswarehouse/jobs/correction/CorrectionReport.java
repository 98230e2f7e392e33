package org.citeswarehouse.jobs.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a corrected version differs from the file it replaced.
 *
 * @param party the Party whose files they are; null for files of no Party
 * @param replaced name of the file replaced
 * @param replacedSha256 SHA-256 of the file replaced
 * @param added rows that only the corrected version has
 * @param changed rows of which some cells say something else
 * @param removed rows that only the file replaced had
 * @param decisionsWithoutSubject decisions about lines or items that no file in force has any more,
 *     in words
 */
public record CorrectionReport(
    String party,
    String replaced,
    @JsonProperty("replaced_sha256") String replacedSha256,
    long added,
    long changed,
    long removed,
    @JsonProperty("decisions_without_subject") List<String> decisionsWithoutSubject) {

  /** Keeps the decisions unchangeable. */
  public CorrectionReport {
    decisionsWithoutSubject = List.copyOf(decisionsWithoutSubject);
  }
}
