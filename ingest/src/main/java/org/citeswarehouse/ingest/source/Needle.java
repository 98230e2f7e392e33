package org.citeswarehouse.ingest.source;

import java.nio.charset.StandardCharsets;

/**
 * Whether a word stands in bytes, looked for as they pass. Zero bytes are passed over, so that text
 * in UTF-16 does not hide it.
 */
public final class Needle {

  private final byte[] word;
  private int matched;
  private boolean found;

  /**
   * Looks for a word.
   *
   * @param word letters of ASCII, of which the first does not come again
   */
  public Needle(String word) {
    this.word = word.getBytes(StandardCharsets.US_ASCII);
  }

  /** Looks at the bytes that come next. */
  public void look(byte[] bytes, int length) {
    byte first = word[0];
    for (int i = 0; i < length && !found; i++) {
      // Hundreds of megabytes pass here, hardly a byte of which begins the word.
      while (matched == 0 && i < length && bytes[i] != first) {
        i++;
      }
      if (i < length) {
        next(bytes[i]);
      }
    }
  }

  private void next(byte b) {
    if (b == word[matched]) {
      matched++;
      found = matched == word.length;
      matched = found ? 0 : matched;
    } else if (b != 0) {
      matched = b == word[0] ? 1 : 0;
    }
  }

  /** Whether it was seen. */
  public boolean found() {
    return found;
  }
}
