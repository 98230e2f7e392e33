package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.problem.FullDisk;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Request;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Every error as problem+json, or as a page to someone who reads pages. Source: RFC 9457.
 *
 * @param pages the pages
 */
record Problems(Pages pages) {

  static final String TYPE = "application/problem+json";

  private static final Logger LOG = LogManager.getLogger(Problems.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the docs explain a problem. */
  static String type(String code) {
    return "/docs#problem-" + code.replace('.', '-');
  }

  void refused(Context ctx, Refusal refusal) {
    write(
        ctx,
        refusal.kind().status(),
        refusal.code(),
        refusal.problem(),
        refusal.reason(),
        refusal.remedy());
  }

  void broken(Context ctx, Exception e) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    if (FullDisk.caused(e)) {
      answer(ctx, Kind.STORAGE_FULL.status(), "full");
    } else {
      answer(ctx, 500, "broken");
    }
  }

  /** A problem whose three texts stand under {@code http.} and a code. */
  void answer(Context ctx, int status, String code, Object... values) {
    String key = "http." + code;
    write(
        ctx,
        status,
        key,
        Texts.of(key + ".problem", values),
        Texts.of(key + ".cause", values),
        Texts.of(key + ".remedy", values));
  }

  private void write(
      Context ctx, int status, String code, String title, String cause, String remedy) {
    if (ctx.res().isCommitted()) {
      // Part of the answer is on its way; only a broken connection says that it is not whole.
      ServletContextRequest.getServletContextRequest(ctx.req())
          .getServletChannel()
          .abort(new IllegalStateException(title));
      return;
    }
    ctx.status(status);
    ctx.res().resetBuffer();
    ctx.removeHeader("ETag");
    ctx.removeHeader("Content-Disposition");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Language", Asking.current().language().code());
    if (!ctx.path().startsWith("/v1/") && Asked.prefersPage(ctx)) {
      String back = Objects.requireNonNullElse(ctx.attribute(Request.CAME_FROM), "");
      String page = pages.problem(status, title, cause, remedy, back);
      ctx.contentType(Addresses.HTML).result(page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", type(code));
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", cause);
    problem.put("remedy", remedy);
    problem.put("instance", ctx.path());
    ctx.contentType(TYPE).result(problem.toString().getBytes(StandardCharsets.UTF_8));
  }
}
