package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.chart.ChartRequest;
import org.citeswarehouse.api.chart.Charts;
import org.citeswarehouse.api.chart.TradeCharts;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.ChartPicture;
import org.citeswarehouse.reports.chart.ChartRows;

/** The charts as pictures and as data. */
final class ChartHandler {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 480;
  static final Map<String, String> FORMS = forms();

  private final Warehouse warehouse;

  ChartHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx, String name, String suffix) throws IOException {
    ChartName chart =
        ChartName.find(name)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.NOT_FOUND,
                        "chart.none",
                        name,
                        Stream.concat(
                                Arrays.stream(ChartName.values()).map(ChartName::word),
                                TradeCharts.NAMES.stream())
                            .collect(Collectors.joining(", "))));
    String form = Asked.form(ctx, suffix, FORMS);
    var arguments = Asked.arguments(ctx);
    ChartRequest request = ChartRequest.of(name, arguments);
    Reading reading = Reading.current(warehouse);
    if (Tags.unchanged(ctx, Tags.of(reading.state(), name, form, arguments.line()))) {
      return;
    }
    write(ctx, name, form, new Charts(reading, request).data(chart));
  }

  static void write(Context ctx, String name, String form, ChartData data) throws IOException {
    ctx.contentType(FORMS.get(form));
    switch (form) {
      case "svg" -> {
        // The picture carries its own styles; it holds no script, and may load nothing.
        ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        ctx.result(
            ChartPicture.svg(data, WIDTH, HEIGHT, Asking.current().language().locale())
                .getBytes(StandardCharsets.UTF_8));
      }
      case "png" ->
          ctx.result(ChartPicture.png(data, WIDTH, HEIGHT, Asking.current().language().locale()));
      default ->
          Download.write(
              name, ChartRows.of(data), Format.find(form).orElseThrow(), ctx.outputStream());
    }
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("json", Format.JSON.mediaType());
    forms.put("csv", Format.CSV.mediaType());
    forms.put("svg", "image/svg+xml");
    forms.put("png", "image/png");
    return forms;
  }
}
