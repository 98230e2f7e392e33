package org.citeswarehouse.api.submission;

import java.util.List;

/**
 * A file of a submitted report.
 *
 * @param name name within the submission
 * @param bytes its length
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 */
public record SubmittedFile(String name, long bytes, String sha256) {

  /** Files that are sent; others of a version stay with the Party. */
  public static final List<String> SENT =
      List.of("annual-report.xlsx", "summary.pdf", "imports.csv", "exports.csv");

  /**
   * Takes names of files only, so that no manifest leads out of its folder.
   *
   * @throws IllegalArgumentException when it is none
   */
  public SubmittedFile {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("no name of a file: " + name);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
  }
}
