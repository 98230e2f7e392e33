package org.citeswarehouse.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a table become text. UTF-8 and UTF-16 are known from the bytes themselves;
 * Windows-1252 is a guess, which is said wherever it is made ({@link EncodingGuess}).
 */
public enum TextEncoding {
  /** With or without a byte order mark. */
  UTF_8(StandardCharsets.UTF_8),
  /** With its byte order mark; Excel's "Unicode text". */
  UTF_16_LITTLE(StandardCharsets.UTF_16LE),
  /** With its byte order mark. */
  UTF_16_BIG(StandardCharsets.UTF_16BE),
  /** What Excel writes as CSV in western Europe and the Americas; holds all of ISO-8859-1. */
  WINDOWS_1252(Charset.forName("windows-1252"));

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /** The character set that decodes it. */
  public Charset charset() {
    return charset;
  }

  /** Whether nothing in the bytes proves it. */
  public boolean isGuess() {
    return this == WINDOWS_1252;
  }
}
