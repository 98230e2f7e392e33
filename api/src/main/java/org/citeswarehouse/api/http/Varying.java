package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.List;

/** Which fields of a request an answer depends on, for caches. Source: RFC 9110, 12.5.5. */
final class Varying {

  private static final String VARY = "Vary";

  private Varying() {}

  /** Adds fields, separated by commas, to those that were named before. */
  static void by(Context ctx, String fields) {
    String before = ctx.res().getHeader(VARY);
    if (before == null) {
      ctx.header(VARY, fields);
    } else if (!List.of(before.split(", ", -1)).contains(fields)) {
      ctx.header(VARY, before + ", " + fields);
    }
  }
}
