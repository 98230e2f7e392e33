package org.citeswarehouse.api.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.citeswarehouse.api.download.JsonRows;
import org.citeswarehouse.reports.table.ListRows;

/** A trace as JSON: the rows, and where each came from with its text. */
public final class TraceJson {

  private static final JsonFactory JSON = new JsonFactory();

  private TraceJson() {}

  /** The trace as one JSON object. */
  public static String text(Trace trace) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", trace.name());
      json.writeFieldName("rows");
      JsonRows.write(new ListRows(trace.columns(), trace.rows()), json);
      json.writeArrayFieldStart("origins");
      for (Origin origin : trace.origins()) {
        origin(origin, json);
      }
      json.writeEndArray();
      json.writeNumberField("more", trace.more());
      json.writeEndObject();
    }
    return text.toString();
  }

  /** A value as plain text. */
  public static String plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
  }

  private static void origin(Origin origin, JsonGenerator json) throws IOException {
    Origin.Place place = origin.place();
    json.writeStartObject();
    json.writeStringField("kind", origin.word());
    json.writeStringField("file", place.file());
    json.writeStringField("sha256", place.sha256());
    json.writeStringField("landed", place.landed());
    json.writeStringField("sheet", place.sheet());
    json.writeNumberField("row", place.row());
    json.writeStringField("run_id", place.run());
    json.writeBooleanField("counted", origin.counted());
    json.writeStringField("left_out", origin.leftOut());
    json.writeStringField("day", origin.day() == null ? null : origin.day().toString());
    json.writeStringField("quantity", origin.quantity());
    json.writeObjectFieldStart("original");
    for (Map.Entry<String, String> cell : origin.original().entrySet()) {
      json.writeStringField(cell.getKey(), cell.getValue());
    }
    json.writeEndObject();
    json.writeStringField("no_text", origin.noText() == null ? null : origin.noText().name());
    json.writeArrayFieldStart("read_as");
    for (String read : origin.readAs()) {
      json.writeString(read);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
