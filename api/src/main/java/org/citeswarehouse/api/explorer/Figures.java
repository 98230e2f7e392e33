package org.citeswarehouse.api.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.reporter.Reporting;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * One page of figures as a table.
 *
 * @param total how many rows answer in all
 * @param from number of the first row shown, from 1
 * @param heads headings
 * @param rows cells by row
 * @param legend names of the codes shown, by heading of their column
 * @param unreported whether a figure is missing because its side reported nothing that year
 */
public record Figures(
    long total,
    long from,
    List<Head> heads,
    List<List<Cell>> rows,
    Map<String, List<String>> legend,
    boolean unreported) {

  /** Rows on a page. */
  static final int ROWS = 100;

  /** A heading of a column. */
  public record Head(String text, boolean number) {}

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param title what the text stands for; blank where it speaks for itself
   * @param kind {@code number}, {@code taxon}, or null
   */
  public record Cell(String text, String title, String kind) {}

  private static final String NUMBER = "number";
  private static final List<String> LEFT_OUT =
      List.of("class", "order", "family", "genus", "release");

  /** Number of the last row shown. */
  public long to() {
    return from + rows.size() - 1;
  }

  static Figures of(Query query, Reporting reporting, int page) {
    long first = (long) (page - 1) * ROWS;
    Sql sql = query.sorted().then(" LIMIT " + ROWS + " OFFSET " + first);
    List<Column> columns = query.columns();
    List<Column> shown = columns.stream().filter(c -> !LEFT_OUT.contains(c.name())).toList();
    Map<String, Map<String, String>> legend = new LinkedHashMap<>();
    List<List<Cell>> rows = new ArrayList<>();
    boolean unreported = false;
    for (List<Object> row : query.reading().list(columns, sql)) {
      List<Cell> cells = new ArrayList<>();
      for (Column column : shown) {
        Cell cell = cell(columns, column, row, reporting);
        unreported |= NUMBER.equals(cell.kind()) && !cell.title().isEmpty();
        remember(legend, column, cell);
        cells.add(cell);
      }
      rows.add(cells);
    }
    return new Figures(
        query.count(),
        first + 1,
        shown.stream().map(c -> new Head(head(c), c.type() == ColumnType.DECIMAL)).toList(),
        rows,
        texts(legend),
        unreported);
  }

  private static String head(Column column) {
    String key = "explorer.head." + column.name();
    return Texts.has(key) ? Texts.of(key) : column.header();
  }

  private static Cell cell(
      List<Column> columns, Column column, List<Object> row, Reporting reporting) {
    Object value = row.get(columns.indexOf(column));
    if (column.type() == ColumnType.DECIMAL) {
      return value == null
          ? missing(columns, column, row, reporting)
          : new Cell(Written.quantity((BigDecimal) value), "", NUMBER);
    }
    if (column.type() == ColumnType.INTEGER) {
      return new Cell(value == null ? "" : value.toString(), "", null);
    }
    String text = value == null ? "" : (String) value;
    if (column.name().equals("unit") && (text.isEmpty() || text.equals("NAR"))) {
      return new Cell("NAR", CodeNames.UNIT.name("NAR"), null);
    }
    CodeNames list = list(column);
    String kind = column.name().equals("taxon") ? "taxon" : null;
    return new Cell(text, list == null || text.isEmpty() ? "" : list.name(text), kind);
  }

  /** A side's blank figure says whether that side has any row in the release for the year. */
  private static Cell missing(
      List<Column> columns, Column column, List<Object> row, Reporting reporting) {
    boolean importers = column.name().equals("importer_quantity");
    if (!importers && !column.name().equals("exporter_quantity")) {
      return new Cell("", "", NUMBER);
    }
    Integer year = (Integer) of(columns, row, "year");
    String country = (String) of(columns, row, importers ? "importer" : "exporter");
    boolean reported =
        year == null
            || country == null
            || (importers ? reporting.importers(year) : reporting.exporters(year))
                .contains(country);
    return reported
        ? new Cell("", "", NUMBER)
        : new Cell(
            Texts.of("explorer.none.mark"),
            Texts.of(
                "explorer.none." + (importers ? "importer" : "exporter"),
                CodeNames.COUNTRY.withCode(country),
                year.toString()),
            NUMBER);
  }

  private static Object of(List<Column> columns, List<Object> row, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return row.get(i);
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }

  private static CodeNames list(Column column) {
    return column.name().equals("country")
        ? CodeNames.COUNTRY
        : QueryWords.LISTS.get(column.name());
  }

  private static void remember(Map<String, Map<String, String>> legend, Column column, Cell cell) {
    CodeNames list = list(column);
    if (list != null && !cell.text().isEmpty()) {
      legend
          .computeIfAbsent(
              Texts.of("explorer.legend." + list.name().toLowerCase(Locale.ROOT)),
              k -> new TreeMap<>())
          .put(cell.text(), cell.title());
    }
  }

  private static Map<String, List<String>> texts(Map<String, Map<String, String>> legend) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    legend.forEach(
        (list, codes) ->
            texts.put(
                list,
                codes.entrySet().stream()
                    .map(c -> Texts.of("explorer.legend.one", c.getKey(), c.getValue()))
                    .toList()));
    return texts;
  }
}
