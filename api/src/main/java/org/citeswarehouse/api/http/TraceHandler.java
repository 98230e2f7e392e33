package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.LandedText;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.trace.Traces;
import org.citeswarehouse.api.web.Request;

/** Traces as JSON. */
final class TraceHandler {

  private static final Map<String, String> FORMS =
      new LinkedHashMap<>(Map.of("json", "application/json"));

  private final Warehouse warehouse;

  TraceHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx, String name, String key) throws IOException {
    Asked.form(ctx, "", FORMS);
    Reading reading = Reading.current(warehouse);
    var arguments = Asked.arguments(ctx);
    List<String> parts = TraceKey.parts(name, key);
    LandedText landed = LandedText.serving(warehouse.home());
    var trace = new Traces(reading, landed).of(name, parts, arguments);
    if (!trace.parties().isEmpty()) {
      new Request(ctx).shows(trace.parties());
    }
    if (!Tags.unchanged(ctx, Tags.of(reading.state(), "trace", name, key, arguments.line()))) {
      ctx.contentType("application/json")
          .result(TraceJson.text(trace).getBytes(StandardCharsets.UTF_8));
    }
  }
}
