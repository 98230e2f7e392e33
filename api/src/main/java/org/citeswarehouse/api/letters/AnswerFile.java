package org.citeswarehouse.api.letters;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/** The file that a form brought. */
final class AnswerFile {

  /** A list of 20,000 rows has less than two megabytes. */
  static final int LARGEST = 4 << 20;

  /** Names are shown; a longer one tells nothing more. */
  private static final int LONGEST_NAME = 120;

  private final String name;
  private final byte[] bytes;

  private AnswerFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Its name, as the browser gives it; for messages only. */
  String name() {
    return name;
  }

  /** Its content. */
  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Reads it; an empty one was chosen, and is refused as what it is where lists are read.
   *
   * @throws Refusal when none was chosen, or it is too large
   */
  static AnswerFile of(Context ctx) {
    UploadedFile file = ctx.uploadedFile("list");
    if (file == null || (file.size() == 0 && file.filename().isBlank())) {
      throw Refusal.of(Kind.WRONG_INPUT, "letters.no-file");
    }
    if (file.size() > LARGEST) {
      throw Refusal.of(Kind.BODY_TOO_LARGE, "letters.large", Integer.toString(LARGEST >> 20));
    }
    try (InputStream in = file.content()) {
      String name = file.filename();
      return new AnswerFile(
          name.substring(0, Math.min(LONGEST_NAME, name.length())), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
