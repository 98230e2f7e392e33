package org.citeswarehouse.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * How the rows of a file were read when it was landed: kept with the file, so that a row that is
 * checked again is read as it was then.
 *
 * @param profile notations of dates and numbers
 * @param reported what was said of an annual report
 */
public record HowRead(FileProfile profile, Reported reported) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As JSON. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Out of {@link #json}. */
  public static HowRead of(String json) {
    try {
      return JSON.readValue(json, HowRead.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
