package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.citeswarehouse.api.catalogue.Catalogue;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.Column;

/** The catalogue: each table with its columns, version and rows. */
final class TablesHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;

  TablesHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx) {
    Asked.form(ctx, "", Map.of("json", "application/json"));
    Asked.nothing(ctx);
    Reading reading = Reading.current(warehouse);
    if (Tags.unchanged(ctx, Tags.of(reading.state(), "tables"))) {
      return;
    }
    ObjectNode all = JSON.createObjectNode();
    var tables = all.putArray("data");
    for (Catalogue.Entry entry : Catalogue.of(reading)) {
      ObjectNode one = tables.addObject();
      one.put("name", entry.table().name());
      one.put("layer", entry.table().layer().name());
      one.put("doc", entry.table().doc());
      one.put("version", entry.version().isPresent() ? entry.version().getAsLong() : null);
      one.put("rows", entry.rows());
      var key = one.putArray("key");
      entry.table().key().forEach(key::add);
      var columns = one.putArray("columns");
      for (Column column : entry.table().columns()) {
        columns
            .addObject()
            .put("name", column.name())
            .put("header", column.header())
            .put("type", column.type().name())
            .put("unit", column.unit())
            .put("doc", column.doc())
            .put("source", column.source());
      }
    }
    all.putObject("source").put("run", reading.state().run());
    ctx.contentType("application/json").result(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
