package org.citeswarehouse.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Every address there is. Source: contract section 9. */
final class Routes {

  static final String HTML = "text/html; charset=utf-8";

  private final Map<String, Handler> all = new LinkedHashMap<>();
  private final Warehouse warehouse;

  Routes(Warehouse warehouse, Pages pages, Metrics metrics) {
    this.warehouse = warehouse;
    lists();
    ReportHandler reports = new ReportHandler(warehouse);
    all.put(
        "/v1/annual-reports/{party}/{year}.{suffix}",
        ctx ->
            reports.handle(
                ctx, ctx.pathParam("party"), ctx.pathParam("year"), ctx.pathParam("suffix")));
    all.put(
        "/v1/annual-reports/{party}/{year}",
        ctx -> reports.handle(ctx, ctx.pathParam("party"), ctx.pathParam("year"), ""));
    all.put("/v1/annual-reports/{party}/{year}/readiness", new ReadinessHandler(warehouse)::handle);
    submissions();
    ChartHandler charts = new ChartHandler(warehouse);
    all.put(
        "/v1/charts/{name}.{suffix}",
        ctx -> charts.handle(ctx, ctx.pathParam("name"), ctx.pathParam("suffix")));
    all.put("/v1/charts/{name}", ctx -> charts.handle(ctx, ctx.pathParam("name"), ""));
    TraceHandler traces = new TraceHandler(warehouse);
    all.put(
        "/v1/trace/{name}/<key>",
        ctx -> traces.handle(ctx, ctx.pathParam("name"), ctx.pathParam("key")));
    all.put("/v1/trace/{name}", ctx -> traces.handle(ctx, ctx.pathParam("name"), ""));
    all.put("/v1/tables", new TablesHandler(warehouse)::handle);
    all.put("/v1/openapi.json", ctx -> resource(ctx, "openapi.json", "application/json"));
    all.put("/health", this::health);
    all.put("/metrics", metrics::handle);
    pages(pages);
  }

  /** Paths as they are declared, for the test of the description of the API. */
  Iterable<String> paths() {
    return all.keySet();
  }

  void add(RoutesConfig routes) {
    routes.post(DecisionHandler.PATH, new DecisionHandler(warehouse)::handle);
    routes.post(FixHandler.PATH, new FixHandler(warehouse)::handle);
    all.forEach(
        (path, handler) -> {
          routes.get(path, handler);
          routes.head(path, handler);
        });
  }

  private void lists() {
    ListHandler handler = new ListHandler(warehouse);
    for (Output output : Outputs.all()) {
      String path = (output.has("release") ? "/v1/trade/" : "/v1/") + output.name();
      all.put(path, ctx -> handler.handle(ctx, output, ""));
      all.put(path + ".{suffix}", ctx -> handler.handle(ctx, output, ctx.pathParam("suffix")));
    }
  }

  /** What a version changed comes before its files: the first address that fits is taken. */
  private void submissions() {
    SubmissionHandler handler = new SubmissionHandler(warehouse);
    String version = "/v1/submissions/{party}/{year}/{number}";
    all.put("/v1/submissions", handler::list);
    all.put(version, handler::one);
    all.put(version + "/changes", ctx -> handler.changes(ctx, ""));
    all.put(version + "/changes.{suffix}", ctx -> handler.changes(ctx, ctx.pathParam("suffix")));
    all.put(version + "/{file}", handler::file);
  }

  private void pages(Pages pages) {
    all.put("/style.css", ctx -> resource(ctx, "style.css", "text/css; charset=utf-8"));
    all.put("/icon.svg", ctx -> resource(ctx, "icon.svg", "image/svg+xml"));
    page("/", ctx -> pages.front(Asked.arguments(ctx)));
    page(
        "/docs",
        ctx -> {
          Asked.nothing(ctx);
          return pages.docs();
        });
    page(
        "/tables",
        ctx -> {
          Asked.nothing(ctx);
          return pages.tables();
        });
    for (Output output :
        List.of(Outputs.RECONCILIATION, Outputs.MATCHES, Outputs.REJECTS, Outputs.COVERAGE)) {
      page("/" + output.name(), ctx -> pages.table(output, Asked.arguments(ctx)));
    }
    page(
        "/permits/{country}/<number>",
        ctx -> {
          Asked.nothing(ctx);
          return pages.permit(ctx.pathParam("country"), ctx.pathParam("number"));
        });
    page(
        "/trace/{name}/<key>",
        ctx -> pages.trace(ctx.pathParam("name"), ctx.pathParam("key"), Asked.arguments(ctx)));
  }

  @FunctionalInterface
  private interface Shown {
    String html(Context ctx);
  }

  private void page(String path, Shown shown) {
    all.put(
        path,
        ctx -> {
          byte[] html = shown.html(ctx).getBytes(StandardCharsets.UTF_8);
          ctx.contentType(HTML).result(html);
        });
  }

  private void health(Context ctx) {
    Asked.nothing(ctx);
    String run = warehouse.find().map(State::run).orElse("");
    ctx.contentType("application/json")
        .result("{\"status\":\"up\",\"run\":\"" + run.replaceAll("[\"\\\\]", "") + "\"}");
  }

  private static void resource(Context ctx, String name, String type) throws IOException {
    Asked.nothing(ctx);
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      byte[] bytes = in.readAllBytes();
      if (!Tags.unchanged(ctx, Tags.of(bytes))) {
        ctx.contentType(type).result(bytes);
      }
    }
  }
}
