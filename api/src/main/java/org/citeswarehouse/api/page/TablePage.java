package org.citeswarehouse.api.page;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Cursor;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Page;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.output.Shown;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Passage;
import org.citeswarehouse.api.problem.StoredSentence;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.Column;

/**
 * One page of an output as a table.
 *
 * @param name name of the output
 * @param fields its filters with their present values
 * @param columns columns shown
 * @param rows cells with the address that a cell leads to
 * @param total how many rows there are in all
 * @param next address of the next page; null on the last
 * @param csv address of all rows as CSV
 * @param run the run they come from
 * @param parties the Parties whose rows are shown
 */
public record TablePage(
    String name,
    List<Field> fields,
    List<Column> columns,
    List<List<Cell>> rows,
    long total,
    String next,
    String csv,
    String run,
    Set<String> parties) {

  /** A filter: its word, present value, and codes where the list is short. */
  public record Field(String word, String value, List<String> codes) {

    /** A code of the filter with its name. */
    public String named(String code) {
      String group = word.equals("code") ? "issue" : word;
      String name =
          word.equals("appendix") ? CodeNames.APPENDIX.name(code) : Texts.said(group, code);
      return coded(code, name);
    }
  }

  /**
   * A cell.
   *
   * @param text what it shows
   * @param lang language of the text; null where it is that of the page
   * @param look its class: number, day, or blank
   * @param href where it leads; null for nowhere
   */
  public record Cell(String text, String lang, String look, String href) {}

  private static final int ROWS = 50;
  private static final int SHORT_LIST = 45;
  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "reconciliation",
          List.of(
              "issuing_country",
              "permit_no",
              "line_no",
              "state",
              "issue_date",
              "scientific_name",
              "appendix",
              "term",
              "partner_country",
              "unit",
              "issued_quantity",
              "endorsed_quantity",
              "customs_quantity",
              "traded_quantity",
              "balance",
              "findings"),
          "matches",
          List.of(
              "declaration_no",
              "item_no",
              "registration_date",
              "flow",
              "status",
              "hs_code",
              "goods_description",
              "issuing_country",
              "permit_no",
              "line_no",
              "method",
              "score",
              "finding"),
          "rejects",
          List.of("file", "row", "column", "value", "code", "severity", "message", "suggestion"),
          "coverage",
          List.of(
              "evidence", "direction", "month", "office", "rows", "delivered", "basis", "reason"));

  static TablePage of(Warehouse warehouse, Output output, Arguments all) {
    Arguments arguments = new Arguments(given(all));
    String after = arguments.find("after").orElse(null);
    Arguments filters = new Arguments(without(arguments.values(), "after"));
    State state = after == null ? warehouse.current() : warehouse.of(Cursor.run(after));
    Query query = output.query(new Reading(warehouse.database(), state), filters);
    String question = output.name() + "?" + filters.line();
    Page page =
        Page.read(
            query, after == null ? null : Cursor.parse(after, question, query.key()).key(), ROWS);
    List<Column> shown = SHOWN.get(output.name()).stream().map(output.table()::column).toList();
    String next =
        page.next() == null
            ? null
            : address(
                "/" + output.name(),
                with(filters.values(), new Cursor(state.run(), question, page.next()).text()));
    return new TablePage(
        output.name(),
        fields(output, filters),
        shown,
        page.rows().stream().map(row -> cells(output.name(), query.columns(), shown, row)).toList(),
        query.count(),
        next,
        address("/v1/" + output.name() + ".csv", filters.values()),
        state.run(),
        Shown.parties(query.columns(), page.rows()));
  }

  private static Map<String, String> given(Arguments all) {
    return all.values().entrySet().stream()
        .filter(e -> !e.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> without(Map<String, String> values, String word) {
    return values.entrySet().stream()
        .filter(e -> !e.getKey().equals(word))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> with(Map<String, String> values, String after) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("after", after);
    return all;
  }

  private static String address(String path, Map<String, String> values) {
    if (values.isEmpty()) {
      return path;
    }
    return path
        + values.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static List<Field> fields(Output output, Arguments filters) {
    List<Field> fields = new ArrayList<>();
    for (Filter filter : output.filters()) {
      List<String> codes = filter.allowed().codes();
      String value = filters.find(filter.name()).orElse("");
      boolean one = codes.size() <= SHORT_LIST && (value.isEmpty() || codes.contains(value));
      fields.add(new Field(filter.name(), value, one ? codes : List.of()));
    }
    return fields;
  }

  private static List<Cell> cells(
      String name, List<Column> columns, List<Column> shown, List<Object> row) {
    List<Cell> cells = new ArrayList<>();
    for (Column column : shown) {
      Object value = row.get(columns.indexOf(column));
      if (value == null) {
        cells.add(new Cell("", null, look(column), null));
        continue;
      }
      Passage said = said(column, value, columns, row);
      cells.add(
          new Cell(
              said.text(), said.lang(), look(column), href(name, column.name(), columns, row)));
    }
    return cells;
  }

  private static String coded(String code, String name) {
    return name.equals(code) ? code : code + " \u2013 " + name;
  }

  private static String look(Column column) {
    return switch (column.type()) {
      case DECIMAL -> "number";
      case DATE -> "day";
      default -> "";
    };
  }

  /** A value as the page says it; sentences that tables hold are in English. */
  private static Passage said(Column column, Object value, List<Column> columns, List<Object> row) {
    String plain = TraceJson.plain(value);
    return switch (column.name()) {
      case "message", "suggestion" ->
          StoredSentence.issue(of(columns, row, "code").toString(), column.name(), plain);
      case "reason" -> StoredSentence.coverage(plain);
      default -> Passage.here(text(column, value));
    };
  }

  private static String text(Column column, Object value) {
    if (value instanceof BigDecimal quantity && !column.name().equals("score")) {
      return Written.quantity(quantity);
    }
    if (value instanceof LocalDate day) {
      return Written.day(day);
    }
    String plain = TraceJson.plain(value);
    return switch (column.name()) {
      case "state", "method", "severity", "evidence", "delivered", "basis", "status", "flow" ->
          Texts.said(column.name(), plain);
      case "findings" ->
          Stream.of(plain.split(";", -1))
              .map(finding -> Texts.said("finding", finding))
              .collect(Collectors.joining("; "));
      case "finding" -> Texts.said("item", plain);
      case "code" -> coded(plain, Texts.said("issue", plain));
      default -> plain;
    };
  }

  private static String href(String name, String column, List<Column> columns, List<Object> row) {
    if (column.equals("permit_no")) {
      return "/permits/"
          + TraceKey.path(of(columns, row, "issuing_country"), of(columns, row, column));
    }
    if (column.equals("line_no") && name.equals("reconciliation")) {
      return "/trace/reconciliation/"
          + TraceKey.path(
              of(columns, row, "issuing_country"),
              of(columns, row, "permit_no"),
              of(columns, row, column));
    }
    if (column.equals("item_no")) {
      return "/trace/matches/"
          + TraceKey.path(
              of(columns, row, "declaration_country"),
              of(columns, row, "declaration_no"),
              of(columns, row, column));
    }
    return null;
  }

  private static Object of(List<Column> columns, List<Object> row, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return row.get(i);
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }
}
