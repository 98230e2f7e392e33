package org.citeswarehouse.api.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form of giving out rows. */
public enum Format {
  /** Comma-separated values, RFC 4180. */
  CSV("text/csv; charset=utf-8; header=present"),
  /** Workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** JSON, RFC 8259. */
  JSON("application/json"),
  /** Apache Parquet. */
  PARQUET("application/vnd.apache.parquet"),
  /** Portable Document Format, ISO 32000: for reports, not for rows. */
  PDF("application/pdf");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Media type with its parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Media type alone. */
  public String essence() {
    return mediaType.split(";", 2)[0];
  }

  /** The word used as suffix and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form with that word. */
  public static Optional<Format> find(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }
}
