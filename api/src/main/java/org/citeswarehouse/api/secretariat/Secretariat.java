package org.citeswarehouse.api.secretariat;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartPicture;
import org.citeswarehouse.reports.table.Rows;

/**
 * The pages of the Secretariat. An analyst sees no row of any register, yet counts over all of
 * them: so the pages read with the sight of all, and give out aggregates and published trade
 * statistics only. Every address here is for the Secretariat alone.
 */
public final class Secretariat implements Feature {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;
  private static final String PATH = "/secretariat";

  private final Warehouse all;
  private final Clock clock;

  /**
   * The pages over a warehouse.
   *
   * @param warehouse as any request sees it
   */
  public Secretariat(Warehouse warehouse) {
    this(warehouse, Clock.systemUTC());
  }

  Secretariat(Warehouse warehouse, Clock clock) {
    this.all = warehouse.seenBy(() -> Sight.ALL);
    this.clock = clock;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page(
        PATH, Access.SECRETARIAT, Untold.NO_PERMITS, request -> comparison(Level.PARTIES, request));
    for (Level level : new Level[] {Level.CORRIDORS, Level.TAXA, Level.ROWS}) {
      addresses.page(
          PATH + "/" + level.word(),
          Access.SECRETARIAT,
          Untold.NO_PERMITS,
          request -> comparison(level, request));
    }
    addresses.page(PATH + "/reporting", Access.SECRETARIAT, Untold.NO_PERMITS, this::reporting);
    addresses.page(PATH + "/registers", Access.SECRETARIAT, Untold.NO_PERMITS, this::registers);
    for (Level level : Level.values()) {
      addresses.get(
          PATH + "/" + level.word() + ".csv",
          Access.SECRETARIAT,
          Untold.NO_PERMITS,
          ctx -> {
            Arguments arguments = new Request(ctx).arguments();
            csv(ctx, level.word(), new Comparison(reading()).of(level, arguments));
          });
      addresses.get(
          PATH + "/" + level.word() + ".svg",
          Access.SECRETARIAT,
          Untold.NO_PERMITS,
          ctx -> chart(ctx, level));
    }
    addresses.get(
        PATH + "/reporting.csv", Access.SECRETARIAT, Untold.NO_PERMITS, this::reportingCsv);
    addresses.get(
        PATH + "/registers.csv",
        Access.SECRETARIAT,
        Untold.NO_PERMITS,
        ctx -> csv(ctx, "registers", new Registers(reading()).matched()));
    addresses.get(
        PATH + "/findings.csv",
        Access.SECRETARIAT,
        Untold.NO_PERMITS,
        ctx -> csv(ctx, "findings", new Registers(reading()).findings()));
  }

  private String comparison(Level level, Request request) {
    ComparisonPage page = ComparisonPage.of(reading(), level, request.arguments());
    return Templates.html("secretariat/comparison", Map.of("page", page));
  }

  private String reporting(Request request) {
    Reading reading = reading();
    ReportingPage page = ReportingPage.of(reading, reports(reading), request.arguments());
    return Templates.html("secretariat/reporting", Map.of("page", page));
  }

  private String registers(Request request) {
    request.arguments().refuseOthers("registers", List.of());
    return Templates.html(
        "secretariat/registers", Map.of("page", RegistersPage.of(new Registers(reading()))));
  }

  private void reportingCsv(Context ctx) throws IOException {
    Reading reading = reading();
    Reporting reports = reports(reading);
    int year = ReportingPage.year(reports.years(), new Request(ctx).arguments());
    try (Rows rows = reports.rows(year)) {
      named(ctx, "reporting");
      Download.write("reporting", rows, Format.CSV, ctx.outputStream());
    }
  }

  private void chart(Context ctx, Level level) {
    if (level == Level.ROWS) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path());
    }
    ChartData chart = ComparisonChart.of(reading(), level, new Request(ctx).arguments());
    // The picture carries its own styles; it holds no script, and may load nothing.
    ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    ctx.header("Cache-Control", "private, no-cache");
    ctx.contentType("image/svg+xml")
        .result(
            ChartPicture.svg(chart, WIDTH, HEIGHT, Asking.current().language().locale())
                .getBytes(StandardCharsets.UTF_8));
  }

  private Reporting reports(Reading reading) {
    return new Reporting(reading, new Submissions(all), Day.of(clock.instant()));
  }

  private Reading reading() {
    return Reading.current(all);
  }

  private static void csv(Context ctx, String name, Query query) throws IOException {
    named(ctx, name);
    new Download(name, query).write(Format.CSV, ctx.outputStream());
  }

  private static void named(Context ctx, String name) {
    ctx.contentType(Format.CSV.mediaType());
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Content-Disposition", "attachment; filename=\"secretariat-" + name + ".csv\"");
  }
}
