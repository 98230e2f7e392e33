package org.citeswarehouse.api.download;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.Rows;

/** Rows as JSON objects by column name: numbers plain, days and instants ISO 8601, blank null. */
public final class JsonRows {

  private JsonRows() {}

  /** Writes all rows as an array. */
  public static void write(Rows rows, JsonGenerator json) throws IOException {
    List<Column> columns = rows.columns();
    json.writeStartArray();
    while (rows.next()) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        value(rows.value(i), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes one value. */
  public static void value(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal.toPlainString());
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else {
      json.writeString(value.toString());
    }
  }
}
