package org.citeswarehouse.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citeswarehouse.api.chart.TradeCharts;
import org.citeswarehouse.api.download.JsonRows;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.reporter.Coverage;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.taxon.Naming;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartRows;

/** Charts of published trade, each form with the query that made it. */
final class TradeChartHandler {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String VERSION = "version";

  private final Warehouse warehouse;

  TradeChartHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A chart of the current state, or of the version that is asked for. */
  void handle(Context ctx, String name, String suffix) throws IOException {
    String form = Asked.form(ctx, suffix, ChartHandler.FORMS);
    Arguments all = Asked.arguments(ctx);
    List<String> allowed = new ArrayList<>(TradeCharts.words(name));
    allowed.add(VERSION);
    all.refuseOthers(name, allowed);
    Reading reading = Reading.at(warehouse, all.find(VERSION).orElse(null));
    if (Tags.unchanged(ctx, Tags.of(reading.state(), name, form, all.line()))) {
      return;
    }
    Arguments asked = Asked.without(all, VERSION);
    TradeCharts charts = new TradeCharts(reading, asked);
    ChartData data = charts.data(name);
    Map<String, String> pinned = new TreeMap<>(asked.values());
    pinned.put(VERSION, reading.state().run());
    ctx.header("Content-Location", Address.of("/v1/charts/" + name + "." + form, pinned));
    pinned.remove("view");
    String rows = Address.of("/v1/trade/" + charts.view() + ".csv", pinned);
    ctx.header("Link", "<" + rows + ">; rel=\"via\"; type=\"text/csv\"");
    charts
        .unconverted()
        .ifPresent(count -> ctx.header(ListHandler.UNCONVERTED, Long.toString(count)));
    Optional<Naming> naming = charts.naming();
    long untold = charts.untold().orElse(0);
    naming.ifPresent(
        names -> {
          ctx.header(ListHandler.NAMES_SOURCE, names.source().toString());
          ctx.header(ListHandler.UNTOLD, Long.toString(untold));
        });
    if (form.equals("json")) {
      String query = name + "?" + asked.line();
      ctx.contentType(ChartHandler.FORMS.get(form))
          .result(json(reading.state(), charts, data, query, rows, untold));
    } else {
      ChartHandler.write(ctx, name, form, data);
    }
  }

  private static byte[] json(
      State state, TradeCharts charts, ChartData data, String query, String rows, long untold)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeFieldName("data");
      JsonRows.write(ChartRows.of(data), json);
      json.writeStringField("title", data.title());
      json.writeStringField("subtitle", data.subtitle());
      json.writeStringField("note", data.sourceLine());
      json.writeObjectFieldStart("source");
      json.writeStringField("table", TradeTables.COMPTAB.name());
      json.writeNumberField("version", state.version(TradeTables.COMPTAB).orElse(-1));
      json.writeStringField("query", query);
      json.writeStringField("rows", rows);
      json.writeStringField("run", state.run());
      json.writeStringField("release", charts.release());
      if (charts.naming().isPresent()) {
        ListHandler.names(charts.naming().get(), untold, json);
      }
      json.writeEndObject();
      json.writeArrayFieldStart("coverage");
      for (Coverage.Year year : charts.coverage().years()) {
        json.writeStartObject();
        json.writeNumberField("year", year.year());
        json.writeNumberField("importers", year.importersHere().countries());
        json.writeNumberField("importers_reporting", year.importersHere().reporting());
        json.writeNumberField("exporters", year.exportersHere().countries());
        json.writeNumberField("exporters_reporting", year.exportersHere().reporting());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
