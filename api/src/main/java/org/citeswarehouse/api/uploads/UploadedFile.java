package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A file of an upload.
 *
 * @param number its number in the upload, from 1
 * @param name its name as sent
 * @param bytes its length
 * @param sha256 SHA-256 of its bytes
 * @param kind kind that it was confirmed to be; blank before
 * @param job the job that reads it; blank before it was confirmed
 * @param headingsJob the job that saves its headings before; blank for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UploadedFile(
    int number,
    String name,
    long bytes,
    String sha256,
    String kind,
    String job,
    String headingsJob) {

  /**
   * Whether it was given to the worker; once its upload is confirmed, a file that was not is left.
   */
  public boolean isRead() {
    return !job.isEmpty();
  }

  /** The same once it was given to the worker. */
  UploadedFile ordered(String as, String reading, String headings) {
    return new UploadedFile(number, name, bytes, sha256, as, reading, headings);
  }
}
