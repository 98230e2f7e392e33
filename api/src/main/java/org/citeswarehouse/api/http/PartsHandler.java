package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.citeswarehouse.api.page.Pages;

/** The style or the script of all pages, put together from one part a feature. */
final class PartsHandler implements Handler {

  /** Names of the parts; a feature without a style or a script has no file of that name. */
  private static final List<String> PARTS =
      List.of(
          "base",
          "account",
          "uploads",
          "problems",
          "desk",
          "report",
          "letters",
          "border",
          "explorer",
          "secretariat");

  private final byte[] bytes;
  private final String type;

  PartsHandler(String suffix, String type) {
    this.type = type;
    try (ByteArrayOutputStream all = new ByteArrayOutputStream()) {
      for (String part : PARTS) {
        try (InputStream in = Pages.class.getResourceAsStream(part + "." + suffix)) {
          if (in != null) {
            in.transferTo(all);
          }
        }
      }
      this.bytes = all.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void handle(Context ctx) {
    Asked.nothing(ctx);
    if (!Tags.unchanged(ctx, Tags.of(bytes))) {
      ctx.contentType(type).result(bytes);
    }
  }
}
