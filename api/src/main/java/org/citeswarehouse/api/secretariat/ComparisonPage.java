package org.citeswarehouse.api.secretariat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.chart.ChartData;

/**
 * The comparison at one level.
 *
 * @param level what it is grouped by
 * @param given the filters
 * @param way the levels above, with the names of what was chosen there
 * @param columns columns shown
 * @param rows rows shown
 * @param total how many rows there are
 * @param coverage what the trade data cover
 * @param chart rows and rows that agree, of the first groups
 * @param run the run that all figures come from
 */
public record ComparisonPage(
    Level level,
    Map<String, String> given,
    List<Step> way,
    List<String> columns,
    List<Line> rows,
    long total,
    Coverage coverage,
    ChartData chart,
    String run) {

  /** A level above: its name and address. */
  public record Step(String name, String href) {}

  /** A cell as it is shown, and whether it is a number. */
  public record Cell(String text, boolean number) {}

  /** A row: where it leads, blank for nowhere, and its cells. */
  public record Line(String href, List<Cell> cells) {}

  /** Years of the trade data asked about, and how many countries reported on either side. */
  public record Coverage(
      String release, Integer first, Integer last, long exporters, long importers) {}

  private static final int MOST = 250;

  static ComparisonPage of(Reading reading, Level level, Arguments arguments) {
    Comparison comparison = new Comparison(reading);
    Query query = comparison.of(level, arguments);
    List<List<Object>> values = comparison.heaviest(level, query, MOST);
    Map<String, String> given = new TreeMap<>(arguments.values());
    return new ComparisonPage(
        level,
        given,
        Steps.to(level, given),
        query.columns().stream().map(Column::name).toList(),
        lines(level, given, query.columns(), values),
        query.count(),
        coverage(reading, given.get("year")),
        ComparisonChart.of(reading, level, query, values),
        reading.state().run());
  }

  /** The word of the level, as addresses and texts name it. */
  public String word() {
    return level.word();
  }

  /** A filter's value; blank where it is not given. */
  public String value(String word) {
    return given.getOrDefault(word, "");
  }

  /** What narrows the level beside the filters. */
  public List<String> within() {
    return level.within().stream().filter(given::containsKey).toList();
  }

  /** What of it the title names: the country that was come from is one end of a corridor. */
  public List<String> named() {
    boolean corridor = given.containsKey("exporter") || given.containsKey("importer");
    return within().stream().filter(word -> !(corridor && word.equals("country"))).toList();
  }

  /** Address of the level itself. */
  public String path() {
    return Steps.path(level);
  }

  /** Address of the level without its filters, narrowed as it is. */
  public String cleared() {
    Map<String, String> narrowed = new TreeMap<>(given);
    narrowed.keySet().retainAll(level.within());
    return Address.of(path(), narrowed);
  }

  /** Address of all rows as a file, or of the picture. */
  public String file(String suffix) {
    return Address.of("/secretariat/" + level.word() + "." + suffix, given);
  }

  private static List<Line> lines(
      Level level, Map<String, String> given, List<Column> columns, List<List<Object>> rows) {
    List<Integer> decimals = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      decimals.add(decimals(columns.get(i), i, rows));
    }
    List<Line> lines = new ArrayList<>();
    for (List<Object> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(columns.get(i), row.get(i), decimals.get(i)));
      }
      lines.add(new Line(Steps.below(level, given, row), cells));
    }
    return lines;
  }

  /** Decimals of a column: as many as its longest figure has, so that all points stand in line. */
  private static int decimals(Column column, int at, List<List<Object>> rows) {
    return rows.stream()
        .map(row -> row.get(at))
        .filter(BigDecimal.class::isInstance)
        .mapToInt(value -> ((BigDecimal) value).stripTrailingZeros().scale())
        .reduce("%".equals(column.unit()) ? 1 : 0, Math::max);
  }

  static Cell cell(Column column, Object value, int decimals) {
    if (column.type() == ColumnType.DECIMAL) {
      return new Cell(Written.quantity((BigDecimal) value, decimals), true);
    }
    if (value instanceof Long number) {
      return new Cell(Written.number(number), true);
    }
    String text = value == null ? "" : value.toString();
    String shown =
        switch (column.name()) {
          case "country", "exporter", "importer" -> CodeNames.COUNTRY.withCode(text);
          case "standing" -> Texts.said("secretariat.standing", text);
          default -> text;
        };
    return new Cell(shown, false);
  }

  private static Coverage coverage(Reading reading, String years) {
    Sql sql =
        Sql.of(
                "SELECT min(\"year\") AS a, max(\"year\") AS b,"
                    + " count(DISTINCT exporter) FILTER (WHERE exporter_quantity IS NOT NULL) AS e,"
                    + " count(DISTINCT importer) FILTER (WHERE importer_quantity IS NOT NULL) AS i"
                    + " FROM (")
            .then(
                Outputs.find("comptab")
                    .orElseThrow()
                    .query(reading, new Arguments(years == null ? Map.of() : Map.of("year", years)))
                    .body())
            .then(")");
    List<Column> columns =
        List.of(
            Reading.made("a", ColumnType.INTEGER),
            Reading.made("b", ColumnType.INTEGER),
            Reading.made("e", ColumnType.BIGINT),
            Reading.made("i", ColumnType.BIGINT));
    List<Object> row = reading.list(columns, sql).get(0);
    return new Coverage(
        ReleaseFilter.newest(reading).orElse("-"),
        (Integer) row.get(0),
        (Integer) row.get(1),
        (Long) row.get(2),
        (Long) row.get(3));
  }
}
