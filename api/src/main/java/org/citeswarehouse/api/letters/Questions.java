package org.citeswarehouse.api.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * What has to be asked about a Party's year, read from one state.
 *
 * @param reading the state
 * @param party the Party
 * @param year year of trade, else of issue; for items, of registration
 * @param today the day on which it is asked
 */
record Questions(Reading reading, String party, int year, LocalDate today) {

  /** All questions to recipients of a kind, by recipient, in the order of their names. */
  Map<String, List<Fact>> of(Addressee addressee) {
    List<Fact> facts =
        switch (addressee) {
          case OFFICE -> new OfficeQuestions(this).all();
          case HOLDER -> new HolderQuestions(this).all();
          case PARTNER -> new PartnerQuestions(this).all();
        };
    Map<String, List<Fact>> byRecipient = new TreeMap<>();
    for (Fact fact : facts) {
      byRecipient.computeIfAbsent(fact.to(), to -> new ArrayList<>()).add(fact);
    }
    return byRecipient;
  }

  /** Lines of reconciliation that nobody accepted, or deferred beyond today. */
  Sql isOpen() {
    return Sql.of(
        "party = ? AND accepted_by IS NULL AND (deferred_until IS NULL"
            + " OR deferred_until <= CAST(? AS DATE))",
        party,
        today.toString());
  }

  /** Lines of the year. Source: contract section 8. */
  Sql isOfYear() {
    return Sql.of("coalesce(trade_year, year(issue_date)) = CAST(? AS INTEGER)", text(year));
  }

  static String text(int number) {
    return Integer.toString(number);
  }

  /** Rows of a query, each by the names of its columns. */
  List<Map<String, Object>> rows(List<Column> columns, Sql sql) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> values : reading.list(columns, sql)) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i).name(), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Columns that a query makes, by name and type: {@code name} or {@code name:TYPE}. */
  static List<Column> columns(String... named) {
    List<Column> columns = new ArrayList<>();
    for (String one : named) {
      String[] parts = one.split(":", 2);
      columns.add(
          Reading.made(
              parts[0], parts.length == 1 ? ColumnType.TEXT : ColumnType.valueOf(parts[1])));
    }
    return columns;
  }

  /** The permit line of a row, by the fields of a decision. */
  static Map<String, String> line(Map<String, Object> row) {
    return Map.of(
        "issuing_country", (String) row.get("issuing_country"),
        "permit_no", (String) row.get("permit_no"),
        "line_no", (String) row.get("line_no"));
  }

  /** The customs item of a row, by the fields of a decision. */
  static Map<String, String> item(Map<String, Object> row) {
    return Map.of(
        "declaration_country", (String) row.get("declaration_country"),
        "declaration_no", (String) row.get("declaration_no"),
        "item_no", String.valueOf(row.get("item_no")));
  }
}
