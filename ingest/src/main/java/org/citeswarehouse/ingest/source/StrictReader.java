package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * Text of one encoding, with or without a byte order mark. Bytes that it does not have, and NUL
 * characters, refuse the file naming line and byte; the JDK's own readers either replace them or do
 * not say where they are.
 */
public final class StrictReader extends Reader {

  private final InputStream in;
  private final String label;
  private final TextEncoding encoding;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
  private long decoded;
  private long line = 1;
  private boolean afterCarriageReturn;
  private boolean end;

  /** Text over bytes; {@code label} is how messages call the table. */
  public StrictReader(InputStream in, String label, TextEncoding encoding) {
    this.in = in;
    this.label = label;
    this.encoding = encoding;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!decode()) {
        return -1;
      }
    }
    int given = Math.min(length, chars.remaining());
    chars.get(target, offset, given);
    return given;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean decode() throws IOException {
    if (end && !bytes.hasRemaining()) {
      return false;
    }
    fill();
    long startsAt = decoded;
    int before = bytes.position();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, end);
    decoded += bytes.position() - before;
    chars.flip();
    check(startsAt);
    if (result.isError()) {
      throw new RefusedFileException(
          encoding == TextEncoding.UTF_8 ? Refusal.NOT_UTF_8 : Refusal.NOT_DECODED,
          label,
          Long.toString(line),
          Long.toString(decoded),
          encoding.charset().name());
    }
    if (startsAt == 0 && chars.hasRemaining() && chars.get(chars.position()) == '\uFEFF') {
      chars.get();
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    while (!end && bytes.hasRemaining()) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        end = true;
      } else {
        bytes.position(bytes.position() + read);
      }
    }
    bytes.flip();
  }

  private void check(long startsAt) {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\0') {
        int within = chars.slice(0, i).toString().getBytes(encoding.charset()).length;
        throw new RefusedFileException(
            Refusal.NOT_TEXT, label, Long.toString(line), Long.toString(startsAt + within));
      }
      if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
        line++;
      }
      afterCarriageReturn = c == '\r';
    }
  }
}
