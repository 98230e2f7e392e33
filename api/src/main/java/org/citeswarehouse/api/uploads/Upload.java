package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * Files that somebody sent together.
 *
 * @param id identifier, sortable by time
 * @param party the Party whose files they are; blank for reference data of no Party
 * @param by who sent them
 * @param receivedAt when they were there as a whole, as ISO 8601
 * @param files the files
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Upload(
    String id, String party, String by, String receivedAt, List<UploadedFile> files) {

  /** Keeps the list unchangeable. */
  public Upload {
    files = List.copyOf(files);
  }

  /** When they were there as a whole. */
  public Instant received() {
    return Instant.parse(receivedAt);
  }

  /** Whether somebody said what the files are, so that the worker has them. */
  public boolean isConfirmed() {
    return files.stream().anyMatch(UploadedFile::isRead);
  }

  /** The same with files that were given to the worker. */
  Upload with(List<UploadedFile> ordered) {
    return new Upload(id, party, by, receivedAt, ordered);
  }
}
