package org.citeswarehouse.api.secretariat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.reconcile.Tolerance;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * How far the figures of importers and exporters agree, counted in rows of the comparative
 * tabulation: a row is what both sides say of one taxon, term, unit, purpose, source, origin and
 * year, so that counts of rows can be added where quantities of several units cannot. Figures agree
 * within the tolerance that the warehouse compares evidence by, as a share of the larger one
 * (contract section 3). Source of the rows: contract section 7; Guide v9 on comparative
 * tabulations.
 */
final class Comparison {

  private static final String MEASURES =
      "count(*) AS \"rows\""
          + ", count(*) FILTER (WHERE both_report) AS \"both\""
          + ", count(*) FILTER (WHERE agree) AS \"within\""
          + ", count(*) FILTER (WHERE both_report AND NOT agree) AS differing"
          + ", count(*) FILTER (WHERE exporter_quantity IS NOT NULL AND importer_quantity IS NULL)"
          + " AS exporter_only"
          + ", count(*) FILTER (WHERE importer_quantity IS NOT NULL AND exporter_quantity IS NULL)"
          + " AS importer_only"
          + ", CAST(CAST(100.0 * count(*) FILTER (WHERE agree) / count(*) AS DECIMAL(38, 1))"
          + " AS DECIMAL(38, 15)) AS matched_percent"
          + ", CAST(CAST(avg(discrepancy) FILTER (WHERE both_report) AS DECIMAL(38, 1))"
          + " AS DECIMAL(38, 15)) AS discrepancy_percent";

  private static final List<Column> COUNTED =
      List.of(
          Column.bigint("rows", "Rows of the comparative tabulation."),
          Column.bigint("both", "Rows that both sides report."),
          Column.bigint("within", "Rows whose two figures agree within the tolerance."),
          Column.bigint("differing", "Rows that both report, and whose figures differ."),
          Column.bigint("exporter_only", "Rows that the exporter alone reports."),
          Column.bigint("importer_only", "Rows that the importer alone reports."),
          Column.decimal("matched_percent", "%", "Rows within the tolerance, as a share of all."),
          Column.decimal(
              "discrepancy_percent",
              "%",
              "Mean of the difference as a share of the larger figure, over rows both report."));

  private static final List<Column> ROW =
      Stream.concat(
              Stream.of(
                      "year",
                      "appendix",
                      "taxon",
                      "exporter",
                      "importer",
                      "origin",
                      "term",
                      "unit",
                      "purpose",
                      "source",
                      "exporter_quantity",
                      "importer_quantity")
                  .map(TradeTables.COMPTAB::column),
              Stream.of(
                  Column.decimal("difference", "unit", "Exporter's figure less the importer's."),
                  Column.text("standing", "DIFFERS, EXPORTER_ONLY or IMPORTER_ONLY.")))
          .toList();

  private final Reading reading;

  Comparison(Reading reading) {
    this.reading = reading;
  }

  /**
   * The comparison at a level.
   *
   * @param arguments filters of comptab; {@code country} stands for either side
   * @throws org.citeswarehouse.api.problem.Refusal when a parameter or value is unknown
   */
  Query of(Level level, Arguments arguments) {
    arguments.refuseOthers("secretariat", words(level));
    Sql rows = rows(arguments);
    if (level == Level.ROWS) {
      List<Column> key = ROW.subList(0, 10);
      return new Query(reading, ROW, differing(rows), key);
    }
    List<Column> groups = level.groups();
    List<Column> columns = Stream.concat(groups.stream(), COUNTED.stream()).toList();
    String names = groups.stream().map(c -> Sql.name(c.name())).collect(Collectors.joining(", "));
    Sql grouped =
        Sql.of("SELECT " + names + ", " + MEASURES + " FROM (")
            .then(level == Level.PARTIES ? bothSides(rows) : rows)
            .then(") GROUP BY ALL");
    return new Query(reading, columns, grouped, groups);
  }

  /** The parameters that a level knows. */
  static List<String> words(Level level) {
    List<String> words = new ArrayList<>(Level.FILTERS);
    words.addAll(level.within());
    return words;
  }

  /** Rows of comptab with what their two figures make of each other. */
  private Sql rows(Arguments arguments) {
    Map<String, String> filters = new HashMap<>(arguments.values());
    Optional<String> country = Optional.ofNullable(filters.remove("country"));
    Output comptab = Outputs.find("comptab").orElseThrow();
    Sql rows = comptab.query(reading, new Arguments(filters)).body();
    Sql compared =
        Sql.of(
                "SELECT *, coalesce(both_report AND gap <= larger * CASE WHEN "
                    + counted()
                    + " THEN "
                    + Tolerance.CONTRACT.counted()
                    + " ELSE "
                    + Tolerance.CONTRACT.measured()
                    + " END, false) AS agree, 100.0 * CAST(gap AS DOUBLE)"
                    + " / nullif(CAST(larger AS DOUBLE), 0) AS discrepancy FROM (SELECT *,"
                    + " importer_quantity IS NOT NULL AND exporter_quantity IS NOT NULL AS both_report,"
                    + " abs(exporter_quantity - importer_quantity) AS gap,"
                    + " greatest(importer_quantity, exporter_quantity) AS larger FROM (")
            .then(rows)
            .then(") WHERE importer_quantity IS NOT NULL OR exporter_quantity IS NOT NULL)");
    return country.map(code -> compared.then(eitherSide(code))).orElse(compared);
  }

  private static Sql eitherSide(String code) {
    if (code.equals(Filter.BLANK)) {
      return Sql.of(" WHERE exporter IS NULL OR importer IS NULL");
    }
    if (Countries.find(code).isEmpty()) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "filter.value",
          "country",
          code,
          Countries.all().stream().map(Country::code).collect(Collectors.joining(", ")));
    }
    return Sql.of(" WHERE exporter = ? OR importer = ?", code, code);
  }

  private static String counted() {
    return Units.all().stream()
        .filter(unit -> unit.standardUnit().equals(Units.number().code()))
        .map(Unit::code)
        .map(code -> "'" + code + "'")
        .collect(Collectors.joining(", ", "(unit IS NULL OR unit IN (", "))"));
  }

  /** Each row once for its exporter and once for its importer; once where these are the same. */
  private static Sql bothSides(Sql rows) {
    return Sql.of("WITH compared AS (")
        .then(rows)
        .then(
            ") SELECT exporter AS country, * FROM compared UNION ALL"
                + " SELECT importer AS country, * FROM compared"
                + " WHERE importer IS DISTINCT FROM exporter");
  }

  private static Sql differing(Sql rows) {
    return Sql.of(
            "SELECT *, exporter_quantity - importer_quantity AS difference,"
                + " CASE WHEN both_report THEN 'DIFFERS' WHEN importer_quantity IS NULL"
                + " THEN 'EXPORTER_ONLY' ELSE 'IMPORTER_ONLY' END AS standing FROM (")
        .then(rows)
        .then(") WHERE NOT agree");
  }

  /** Rows of a query, those that weigh most first. */
  List<List<Object>> heaviest(Level level, Query query, int most) {
    String order =
        level == Level.ROWS
            ? "abs(difference) DESC NULLS LAST, coalesce(exporter_quantity, importer_quantity) DESC"
            : "\"rows\" DESC";
    String key =
        query.key().stream().map(c -> Sql.name(c.name())).collect(Collectors.joining(", "));
    return reading.list(
        query.columns(),
        Sql.of("SELECT " + Reading.list(query.columns()) + " FROM (")
            .then(query.body())
            .then(") ORDER BY " + order + ", " + key + " LIMIT " + most));
  }
}
