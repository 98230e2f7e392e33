package org.citeswarehouse.api.letters;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Body;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Unread;

/** Reads the form with an answered list, which is small; a larger one is not taken. */
final class AnswerBody implements Body {

  /** The largest list, and the fields beside it. */
  private static final long LARGEST = AnswerFile.LARGEST + (1 << 16);

  @Override
  public Form read(Context ctx) throws IOException {
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw Refusal.of(Kind.UNSUPPORTED, "form.type", type);
    }
    long length = ctx.req().getContentLengthLong();
    if (length < 0 || length > LARGEST) {
      Unread.passOver(ctx);
      new Request(ctx).cameFrom(ctx.path().replaceFirst("/answers$", ""));
      throw Refusal.of(
          Kind.BODY_TOO_LARGE, "letters.large", Integer.toString(AnswerFile.LARGEST >> 20));
    }
    return new Form(ctx.formParamMap());
  }

  @Override
  public void end(Context ctx) {
    // The server throws away what it kept of the request.
  }
}
