package org.citeswarehouse.api.letters;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Body;
import org.citeswarehouse.api.web.Form;

/** Reads the form with an answered list, which is small; a larger one is not taken. */
final class AnswerBody implements Body {

  /** The largest list, and the fields beside it. */
  private static final long LARGEST = AnswerFile.LARGEST + (1 << 16);

  private static final long PASSED_OVER = 64L << 20;

  @Override
  public Form read(Context ctx) throws IOException {
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw Refusal.of(Kind.UNSUPPORTED, "form.type", type);
    }
    long length = ctx.req().getContentLengthLong();
    if (length < 0 || length > LARGEST) {
      passOver(ctx, length);
      throw Refusal.of(
          Kind.BODY_TOO_LARGE, "letters.large", Integer.toString(AnswerFile.LARGEST >> 20));
    }
    return new Form(ctx.formParamMap());
  }

  /** A browser that is still sending takes no answer: what is only somewhat larger is read off. */
  private static void passOver(Context ctx, long length) throws IOException {
    ctx.header("Connection", "close");
    if (length > 0 && length <= PASSED_OVER) {
      ctx.bodyInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void end(Context ctx) {
    // The server throws away what it kept of the request.
  }
}
