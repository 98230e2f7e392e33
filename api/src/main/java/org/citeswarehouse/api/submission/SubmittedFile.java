package org.citeswarehouse.api.submission;

/**
 * A file of a submitted report.
 *
 * @param name name within the submission
 * @param bytes its length
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 */
public record SubmittedFile(String name, long bytes, String sha256) {}
