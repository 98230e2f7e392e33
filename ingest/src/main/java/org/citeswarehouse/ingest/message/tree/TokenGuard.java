package org.citeswarehouse.ingest.message.tree;

import java.io.IOException;
import java.io.Reader;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * Text of a message, of which a parser may take only so much between two of its steps: a parser
 * keeps a tag, a comment or a text in memory until it ends.
 */
final class TokenGuard extends Reader {

  /** Most characters of one tag, comment or text; the largest known permit has 44,000 in all. */
  static final int LARGEST = 4 << 20;

  private final Reader text;
  private final String label;
  private int taken;

  TokenGuard(Reader text, String label) {
    this.text = text;
    this.label = label;
  }

  /** The parser has made a step. */
  void step() {
    taken = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (taken > LARGEST) {
      throw new RefusedFileException(
          Refusal.MESSAGE_TOO_LARGE, label, LARGEST + " characters in one element");
    }
    int read = text.read(target, offset, length);
    taken += Math.max(read, 0);
    return read;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
