package org.citeswarehouse.api.chart;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.citeswarehouse.api.annual.ReportOutputs;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.annual.IssuedAndActual;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;
import org.citeswarehouse.reports.table.Rows;

/** Asks one state for what a chart shows. */
public final class Charts {

  private static final int TOP = 10;
  private static final List<Column> ONE =
      List.of(Reading.made("category", ColumnType.TEXT), Reading.made("first", ColumnType.DECIMAL));
  private static final List<Column> TWO =
      List.of(ONE.get(0), ONE.get(1), Reading.made("second", ColumnType.DECIMAL));

  private final Reading reading;
  private final ChartRequest request;

  /** Charts of one request, from one state. */
  public Charts(Reading reading, ChartRequest request) {
    this.reading = reading;
    this.request = request;
  }

  /** The data of a chart. */
  public ChartData data(ChartName name) {
    return switch (name) {
      case ISSUED_VS_TRADED -> chart(name, lines(), TWO, issuedAndTraded(), "issued", "traded");
      case STATES -> states();
      case TRADED_BY_MONTH -> months();
      case TOP_TAXA -> chart(name, lines(), ONE, top("scientific_name"), "traded");
      case TOP_PARTNERS -> partners();
      case TREND -> trend();
      case ISSUED_VS_ACTUAL -> issuedAndActual();
    };
  }

  private static Table lines() {
    return ReconciliationTables.RECONCILIATION;
  }

  private Sql issuedAndTraded() {
    return Sql.of(
            "SELECT scientific_name, sum(issued_quantity), sum(traded_quantity) AS traded FROM ")
        .then(selected())
        .then(" GROUP BY ALL ORDER BY traded DESC, scientific_name LIMIT " + TOP);
  }

  private ChartData issuedAndActual() {
    List<Sql> wanted = new ArrayList<>(List.of(partyAndYear("report_year")));
    request.given().ifPresent(unit -> wanted.add(Sql.of("unit_code = ?", unit)));
    request.direction().ifPresent(d -> wanted.add(Sql.of("direction = ?", ReportRequest.word(d))));
    try (Rows rows = ReportOutputs.comparison(reading, Sql.all(wanted)).rows()) {
      return new IssuedAndActual(rows, locale())
          .chart(subtitle(), source(ReportTables.ANNUAL_REPORT_LINES));
    }
  }

  private Sql top(String column) {
    return Sql.of("SELECT " + column + ", sum(traded_quantity) AS traded FROM ")
        .then(selected())
        .then(
            " WHERE "
                + column
                + " IS NOT NULL GROUP BY ALL HAVING sum(traded_quantity) > 0"
                + " ORDER BY traded DESC, 1 LIMIT "
                + TOP);
  }

  private ChartData partners() {
    List<List<Object>> rows = reading.list(ONE, top("partner_country"));
    for (List<Object> row : rows) {
      String code = (String) row.get(0);
      row.set(0, CodeNames.COUNTRY.withCode(code));
    }
    return chart(ChartName.TOP_PARTNERS, lines(), rows, "traded");
  }

  private ChartData states() {
    Sql counts =
        Sql.of("SELECT state, CAST(count(*) AS DECIMAL(38, 15)) FROM ")
            .then(reading.from(lines()))
            .then(" WHERE ")
            .then(selection("coalesce(trade_year, year(issue_date))"))
            .then(" GROUP BY ALL");
    List<List<Object>> rows = reading.list(ONE, counts);
    rows.sort(Comparator.comparing(row -> State.valueOf((String) row.get(0))));
    List<String> states = rows.stream().map(row -> (String) row.get(0)).toList();
    List<String> names = states.stream().map(state -> Texts.said("state", state)).toList();
    return chart(ChartName.STATES, lines(), subtitle(), names, states, rows, "lines");
  }

  /** Sums the evidence that gave the traded quantity: endorsements, where a line has any. */
  private ChartData months() {
    Table crossings = ReconciliationTables.CROSSINGS;
    Sql counted =
        Sql.of("SELECT month(crossed_on), sum(quantity) FROM (SELECT *,")
            .then(" bool_or(kind = 'ENDORSEMENT') OVER (PARTITION BY party, issuing_country,")
            .then(" permit_no, line_no) AS endorsed FROM ")
            .then(reading.from(crossings))
            .then(" WHERE counted) WHERE (kind = 'ENDORSEMENT' OR NOT endorsed) AND ")
            .then(Sql.of("unit = ? AND ", request.unit()))
            .then(selection("year(crossed_on)"))
            .then(" GROUP BY ALL ORDER BY 1");
    List<List<Object>> found =
        reading.list(List.of(Reading.made("month", ColumnType.INTEGER), ONE.get(1)), counted);
    List<List<Object>> rows = new ArrayList<>();
    if (!found.isEmpty()) {
      IntStream.rangeClosed(1, 12).forEach(month -> rows.add(month(month, found)));
    }
    return chart(ChartName.TRADED_BY_MONTH, crossings, rows, "traded");
  }

  private static List<Object> month(int month, List<List<Object>> found) {
    BigDecimal sum =
        found.stream()
            .filter(row -> row.get(0).equals(month))
            .map(row -> (BigDecimal) row.get(1))
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return List.of(Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, locale()), sum);
  }

  /**
   * All years, whichever is asked for: one alone would show no trend. One without lines is a gap.
   */
  private ChartData trend() {
    List<List<Object>> found = reading.list(TWO, byYear());
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : found) {
      int year = Integer.parseInt((String) row.get(0));
      while (!rows.isEmpty() && last(rows) + 1 < year) {
        rows.add(Arrays.asList(Integer.toString(last(rows) + 1), null, null));
      }
      rows.add(row);
    }
    String years = rows.isEmpty() ? Texts.of("chart.all-years") : span(rows);
    return chart(
        ChartName.TREND,
        ReportTables.ANNUAL_REPORT_LINES,
        subtitle(years),
        rows.stream().map(row -> (String) row.get(0)).toList(),
        List.of(),
        rows,
        "imports",
        "exports");
  }

  private static int last(List<List<Object>> rows) {
    return Integer.parseInt((String) rows.get(rows.size() - 1).get(0));
  }

  private static String span(List<List<Object>> rows) {
    String first = (String) rows.get(0).get(0);
    return rows.size() == 1 ? first : first + "\u2013" + last(rows);
  }

  private Sql byYear() {
    return Sql.of(
            "SELECT CAST(report_year AS VARCHAR), sum(quantity) FILTER (WHERE direction = 'imports'),")
        .then(" sum(quantity) FILTER (WHERE direction = 'exports') FROM ")
        .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
        .then(Sql.of(" WHERE basis = 'actual' AND unit_code = ?", request.unit()))
        .then(request.party().map(p -> Sql.of(" AND party = ?", p)).orElse(Sql.of("")))
        .then(
            request
                .direction()
                .map(d -> Sql.of(" AND direction = ?", ReportRequest.word(d)))
                .orElse(Sql.of("")))
        .then(" GROUP BY ALL ORDER BY 1");
  }

  private Sql selected() {
    return Sql.of("(SELECT * FROM ")
        .then(reading.from(lines()))
        .then(Sql.of(" WHERE unit = ? AND ", request.unit()))
        .then(selection("coalesce(trade_year, year(issue_date))"))
        .then(")");
  }

  /** Party, year and direction of documents or crossings. */
  private Sql selection(String year) {
    List<Sql> all = new ArrayList<>(List.of(partyAndYear(year)));
    request.direction().ifPresent(d -> all.add(Sql.of("direction = ?", d.name())));
    return Sql.all(all);
  }

  private Sql partyAndYear(String year) {
    List<Sql> all = new ArrayList<>();
    request.party().ifPresent(p -> all.add(Sql.of("party = ?", p)));
    request.year().ifPresent(y -> all.add(Sql.of(year + " = ?", y)));
    return Sql.all(all);
  }

  private ChartData chart(
      ChartName name, Table table, List<Column> columns, Sql sql, String... series) {
    return chart(name, table, reading.list(columns, sql), series);
  }

  private ChartData chart(ChartName name, Table table, List<List<Object>> rows, String... series) {
    List<String> names = rows.stream().map(row -> (String) row.get(0)).toList();
    return chart(name, table, subtitle(), names, List.of(), rows, series);
  }

  private ChartData chart(
      ChartName name,
      Table table,
      String subtitle,
      List<String> categories,
      List<String> codes,
      List<List<Object>> rows,
      String... series) {
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < series.length; i++) {
      int at = i + 1;
      all.add(
          new Series(
              Texts.of("chart.series." + series[i]),
              rows.stream().map(row -> (BigDecimal) row.get(at)).toList()));
    }
    String key = "chart." + name.word();
    String unit = CodeNames.UNIT.name(request.unit());
    return new ChartData(
        name,
        Texts.of(key + ".title"),
        subtitle,
        Texts.of(key + ".category"),
        Texts.of(key + ".value", unit.toLowerCase(locale())),
        source(table),
        categories,
        all,
        "",
        name == ChartName.TOP_TAXA || name == ChartName.ISSUED_VS_TRADED,
        codes);
  }

  private static Locale locale() {
    return Asking.current().language().locale();
  }

  private String source(Table table) {
    String version = Long.toString(reading.state().version(table).orElse(-1));
    return Texts.of("chart.source", table.name(), version, reading.state().run());
  }

  private String subtitle() {
    return subtitle(
        request.year().map(y -> Integer.toString(y)).orElse(Texts.of("chart.all-years")));
  }

  private String subtitle(String years) {
    String party =
        request.party().map(CodeNames.COUNTRY::name).orElse(Texts.of("chart.all-parties"));
    String selection = Texts.of("chart.subtitle", party, years);
    return request
        .direction()
        .map(d -> Texts.of("chart.series." + ReportRequest.word(d)))
        .map(direction -> Texts.of("chart.subtitle", selection, direction))
        .orElse(selection);
  }
}
