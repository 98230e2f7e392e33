package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fields of a request an answer depends on, for caches. Source: RFC 9110, 12.5.5. */
final class Varying {

  private static final String VARY = "Vary";

  private Varying() {}

  /** Adds fields, separated by commas, to those that were named before. */
  static void by(Context ctx, String fields) {
    Set<String> all = new LinkedHashSet<>();
    String before = ctx.res().getHeader(VARY);
    if (before != null) {
      all.addAll(List.of(before.split(", ", -1)));
    }
    all.addAll(List.of(fields.split(", ", -1)));
    ctx.header(VARY, String.join(", ", all));
  }
}
