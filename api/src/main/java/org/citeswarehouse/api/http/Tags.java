package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.snapshot.State;

/** Entity tags and conditional requests. Source: RFC 9110, 8.8.3 and 13.1.2. */
final class Tags {

  private static final int LENGTH = 24;

  private Tags() {}

  /** A strong tag: the same run, sight, language, question and form give the same bytes. */
  static String of(State state, String... question) {
    String all =
        String.join("\n", state.key(), Asking.current().language().code())
            + state.versions()
            + "\n"
            + String.join("\n", question);
    return of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** A strong tag of these bytes. */
  static String of(byte[] bytes) {
    return '"' + DigestUtils.sha256Hex(bytes).substring(0, LENGTH) + '"';
  }

  /** Sets the tag; answers 304 and gives true where the client has that already. */
  static boolean unchanged(Context ctx, String tag) {
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "no-cache");
    String known = ctx.header("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String one : known.split(",", -1)) {
      String candidate = one.strip();
      if (candidate.equals("*") || candidate.replaceFirst("^W/", "").equals(tag)) {
        ctx.status(304);
        return true;
      }
    }
    return false;
  }
}
