package org.citeswarehouse.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.audit.Told;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.chart.TradeCharts;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.SubmittedFile;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Route;

/** Every address there is. Source: contract section 9. */
final class Routes {

  private final Addresses all;
  private final Forms forms;
  private final Warehouse warehouse;

  Routes(Warehouse warehouse, Pages pages, Metrics metrics, Forms forms, List<Feature> features) {
    this.warehouse = warehouse;
    this.forms = forms;
    this.all = new Addresses(forms);
    features.forEach(feature -> feature.addTo(all));
    lists();
    ReportHandler reports = new ReportHandler(warehouse);
    all.get(
        "/v1/annual-reports/{party}/{year}.{suffix}",
        Access.OFFICER,
        What.READ,
        ctx ->
            reports.handle(
                ctx, ctx.pathParam("party"), ctx.pathParam("year"), ctx.pathParam("suffix")));
    all.get(
        "/v1/annual-reports/{party}/{year}",
        Access.OFFICER,
        What.READ,
        ctx -> reports.handle(ctx, ctx.pathParam("party"), ctx.pathParam("year"), ""));
    all.get(
        "/v1/annual-reports/{party}/{year}/readiness",
        Access.OFFICER,
        What.READ,
        new ReadinessHandler(warehouse)::handle);
    submissions();
    ChartHandler charts = new ChartHandler(warehouse);
    TradeChartHandler trade = new TradeChartHandler(warehouse);
    for (String name : TradeCharts.NAMES) {
      String path = "/v1/charts/" + name;
      all.get(path, Access.ANYONE, Untold.NO_PERMITS, ctx -> trade.handle(ctx, name, ""));
      all.get(
          path + ".{suffix}",
          Access.ANYONE,
          Untold.NO_PERMITS,
          ctx -> trade.handle(ctx, name, ctx.pathParam("suffix")));
    }
    all.get(
        "/v1/charts/{name}.{suffix}",
        Access.ANYONE,
        Untold.NO_PERMITS,
        ctx -> charts.handle(ctx, ctx.pathParam("name"), ctx.pathParam("suffix")));
    all.get(
        "/v1/charts/{name}",
        Access.ANYONE,
        Untold.NO_PERMITS,
        ctx -> charts.handle(ctx, ctx.pathParam("name"), ""));
    TraceHandler traces = new TraceHandler(warehouse);
    all.get(
        "/v1/trace/{name}/<key>",
        Access.OFFICER,
        What.LOOKED_FOR,
        ctx -> traces.handle(ctx, ctx.pathParam("name"), ctx.pathParam("key")));
    all.get(
        "/v1/trace/{name}",
        Access.OFFICER,
        What.LOOKED_FOR,
        ctx -> traces.handle(ctx, ctx.pathParam("name"), ""));
    all.get("/v1/tables", Access.ANYONE, Untold.NO_PERMITS, new TablesHandler(warehouse)::handle);
    all.get(
        "/v1/openapi.json",
        Access.ANYONE,
        Untold.NO_PERMITS,
        ctx -> resource(ctx, "openapi.json", "application/json"));
    all.get("/health", Access.ANYONE, Untold.NO_PERMITS, this::health);
    all.get("/metrics", Access.ADMIN, Untold.NO_PERMITS, metrics::handle);
    all.post(
        DecisionHandler.PATH, Access.OFFICER, What.DECIDED, new DecisionHandler(warehouse)::handle);
    all.post(FixHandler.PATH, Access.OFFICER, What.FIXED, new FixHandler(warehouse)::handle);
    pages(pages);
  }

  /** Every address with who may come to it. */
  List<Route> all() {
    return all.all();
  }

  void add(RoutesConfig routes, Audited audit) {
    for (Route route : all()) {
      Handler guarded = new Guarded(route, forms, audit);
      if (route.method().equals("POST")) {
        routes.post(route.path(), guarded);
      } else {
        routes.get(route.path(), guarded);
        routes.head(route.path(), guarded);
      }
    }
  }

  private void lists() {
    ListHandler handler = new ListHandler(warehouse);
    for (Output output : Outputs.all()) {
      boolean published = TradeOutputs.all().contains(output);
      String path = (published ? "/v1/trade/" : "/v1/") + output.name();
      Access access =
          published
              ? Access.ANYONE
              : Share.TABLES.contains(output.table().name()) ? Access.SHARED : Access.OFFICER;
      Told told = output.table().isOfParties() ? What.READ : Untold.NO_PERMITS;
      all.get(path, access, told, ctx -> handler.handle(ctx, output, ""));
      all.get(
          path + ".{suffix}",
          access,
          told,
          ctx -> handler.handle(ctx, output, ctx.pathParam("suffix")));
    }
  }

  /**
   * Files that are sent have addresses of their own, before that of all the others and what changed
   * line by line, which stay with the Party: the first address that fits is taken.
   */
  private void submissions() {
    SubmissionHandler handler = new SubmissionHandler(warehouse);
    String version = "/v1/submissions/{party}/{year}/{number}";
    all.get("/v1/submissions", Access.SUBMITTED, What.READ, handler::list);
    all.get(version, Access.SUBMITTED, What.READ, handler::one);
    for (String file : SubmittedFile.SENT) {
      all.get(version + "/" + file, Access.SUBMITTED, What.READ, ctx -> handler.file(ctx, file));
    }
    all.get(version + "/changes", Access.OFFICER, What.READ, ctx -> handler.changes(ctx, ""));
    all.get(
        version + "/changes.{suffix}",
        Access.OFFICER,
        What.READ,
        ctx -> handler.changes(ctx, ctx.pathParam("suffix")));
    all.get(
        version + "/{file}",
        Access.OFFICER,
        What.READ,
        ctx -> handler.file(ctx, ctx.pathParam("file")));
  }

  private void pages(Pages pages) {
    all.get(
        "/style.css",
        Access.ANYONE,
        Untold.NO_PERMITS,
        new PartsHandler("css", "text/css; charset=utf-8"));
    all.get(
        "/page.js",
        Access.ANYONE,
        Untold.NO_PERMITS,
        new PartsHandler("js", "text/javascript; charset=utf-8"));
    all.get(
        "/icon.svg",
        Access.ANYONE,
        Untold.NO_PERMITS,
        ctx -> resource(ctx, "icon.svg", "image/svg+xml"));
    all.page(
        "/docs",
        Access.ANYONE,
        Untold.NO_PERMITS,
        request -> {
          Asked.nothing(request.ctx());
          return pages.docs();
        });
    all.page(
        "/tables",
        Access.ANYONE,
        Untold.NO_PERMITS,
        request -> {
          Asked.nothing(request.ctx());
          return pages.tables();
        });
    for (Output output :
        List.of(Outputs.RECONCILIATION, Outputs.MATCHES, Outputs.REJECTS, Outputs.COVERAGE)) {
      all.page(
          "/" + output.name(),
          Access.OFFICER,
          What.READ,
          request -> pages.table(request, output, Asked.arguments(request.ctx())));
    }
    all.page(
        "/trace/{name}/<key>",
        Access.OFFICER,
        What.LOOKED_FOR,
        request -> pages.trace(request, Asked.arguments(request.ctx())));
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
