package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.ingest.SourceFile;

/**
 * Whether text that is not UTF-8 may be Windows-1252. It may where not one letter beyond ASCII in
 * it is UTF-8 and every byte of it means something in Windows-1252. Text with letters of both is
 * UTF-8 that was damaged or two files put together, and nobody can say which letters are right.
 */
public final class EncodingGuess {

  /** Bytes without a meaning in Windows-1252. */
  private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 16);
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private long letters;
  private long malformed;
  private boolean cutOff;
  private boolean meaningless;

  private EncodingGuess() {}

  /** The encoding of each table of a file, by its sheet; sheets of workbooks have none. */
  public static Map<String, TextEncoding> of(SourceFile file) throws IOException {
    Map<String, TextEncoding> found = new HashMap<>();
    try (Parts parts = Parts.open(file)) {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        if (part.get().isSheet()) {
          continue;
        }
        TextEncoding marked = part.get().marked();
        found.put(
            part.get().sheet(), marked == TextEncoding.UTF_8 ? of(part.get().bytes()) : marked);
      }
    }
    return found;
  }

  private static TextEncoding of(InputStream in) throws IOException {
    EncodingGuess guess = new EncodingGuess();
    guess.read(in);
    boolean plausible = guess.letters == 0 && !guess.cutOff && !guess.meaningless;
    return guess.malformed > 0 && plausible ? TextEncoding.WINDOWS_1252 : TextEncoding.UTF_8;
  }

  private void read(InputStream in) throws IOException {
    boolean end = false;
    while (!end) {
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      for (int i = bytes.position(); i < bytes.position() + Math.max(read, 0); i++) {
        meaningless |= isMeaningless(bytes.get(i));
      }
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      decode(end);
    }
  }

  private void decode(boolean end) {
    CoderResult result;
    do {
      chars.clear();
      result = decoder.decode(bytes, chars, end);
      chars.flip();
      letters += chars.chars().filter(c -> c > 0x7f && c != 0xFEFF).count();
      if (result.isError()) {
        cutOff = end && result.length() == bytes.remaining() && isLead(bytes.get(bytes.position()));
        malformed++;
        bytes.position(bytes.position() + result.length());
      }
    } while (result.isError() || result.isOverflow());
  }

  /** Whether a letter of several bytes begins with it. */
  private static boolean isLead(byte b) {
    return (b & 0xff) >= 0xc2 && (b & 0xff) <= 0xf4;
  }

  private static boolean isMeaningless(byte b) {
    boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
    return control || UNDEFINED.indexOf((char) (b & 0xff)) >= 0;
  }
}
