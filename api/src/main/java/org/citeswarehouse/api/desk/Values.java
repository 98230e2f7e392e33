package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Table;

/**
 * A row of a table.
 *
 * @param all values by column; null where unknown
 */
public record Values(Map<String, Object> all) {

  /** Rows of a table that meet a condition. */
  static List<Values> of(Reading reading, Table table, Sql condition, String order) {
    return of(
        reading,
        table.columns(),
        Sql.of("SELECT " + Reading.list(table.columns()) + " FROM ")
            .then(reading.from(table))
            .then(" WHERE ")
            .then(condition)
            .then(" ORDER BY " + order));
  }

  private static List<Values> of(Reading reading, List<Column> columns, Sql sql) {
    List<Values> rows = new ArrayList<>();
    for (List<Object> row : reading.list(columns, sql)) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i).name(), row.get(i));
      }
      rows.add(new Values(values));
    }
    return rows;
  }

  /** A text; blank where it is unknown. */
  public String text(String column) {
    Object value = all.get(column);
    return value == null ? "" : value.toString();
  }

  /** Whether a value is known. */
  public boolean has(String column) {
    return all.get(column) != null;
  }

  /** A number; null where it is unknown. */
  public BigDecimal number(String column) {
    return (BigDecimal) all.get(column);
  }

  /** A whole number; 0 where it is unknown. */
  public int whole(String column) {
    return all.get(column) instanceof Integer number ? number : 0;
  }

  /** A day; null where it is unknown. */
  public LocalDate day(String column) {
    return (LocalDate) all.get(column);
  }

  /** Whether it is known to be so. */
  public boolean is(String column) {
    return Boolean.TRUE.equals(all.get(column));
  }

  /** A quantity as the language of the page writes it. */
  public String quantity(String column) {
    return Written.quantity(number(column));
  }

  /** A day as the language of the page writes it. */
  public String date(String column) {
    return Written.day(day(column));
  }

  /** Codes that are joined by semicolons. */
  public List<String> codes(String column) {
    String text = text(column);
    return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
  }

  /** The permit line that the row names. */
  public LineKey line() {
    return new LineKey(text("issuing_country"), text("permit_no"), text("line_no"));
  }

  /** The customs item that the row names. */
  public ItemKey item() {
    return new ItemKey(text("declaration_country"), text("declaration_no"), whole("item_no"));
  }
}
