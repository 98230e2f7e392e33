package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;

/** Every error as problem+json. Source: RFC 9457. */
final class Problems {

  private static final String TYPE = "application/problem+json";
  private static final Logger LOG = LogManager.getLogger(Problems.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static void refused(Context ctx, Refusal refusal) {
    write(
        ctx,
        refusal.kind().status(),
        refusal.code(),
        refusal.problem(),
        refusal.reason(),
        refusal.remedy());
  }

  static void broken(Context ctx, Exception e) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    if (!ctx.res().isCommitted()) {
      answer(ctx, 500, "broken");
    }
  }

  /** A problem whose three texts stand under {@code http.} and a code. */
  static void answer(Context ctx, int status, String code, Object... values) {
    String key = "http." + code;
    write(
        ctx,
        status,
        key,
        Texts.of(key + ".problem", values),
        Texts.of(key + ".cause", values),
        Texts.of(key + ".remedy", values));
  }

  private static void write(
      Context ctx, int status, String code, String title, String cause, String remedy) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "/docs#problem-" + code.replace('.', '-'));
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", cause);
    problem.put("remedy", remedy);
    problem.put("instance", ctx.path());
    ctx.status(status);
    ctx.res().resetBuffer();
    ctx.removeHeader("ETag");
    ctx.contentType(TYPE);
    ctx.header("Cache-Control", "no-store");
    ctx.result(problem.toString().getBytes(StandardCharsets.UTF_8));
  }
}
