package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;

/**
 * Gross and net trade, made from comptab. The larger of the two reports of a pair of countries
 * counts, once origin, purpose and source are added up; a country's net trade is its gross trade
 * one way less that the other way, where something remains. Source: Trade Database facts, C.
 */
enum Flow {
  /** What left each country. */
  GROSS_EXPORTS("gross-exports", "exporter", null),
  /** What arrived in each country. */
  GROSS_IMPORTS("gross-imports", "importer", null),
  /** What left each country beyond what arrived there. */
  NET_EXPORTS("net-exports", "exporter", "importer"),
  /** What arrived in each country beyond what left it. */
  NET_IMPORTS("net-imports", "importer", "exporter");

  private static final Column COUNTRY =
      new Column("country", "Country", ColumnType.TEXT, "", "The country.", "contract section 7");
  private static final Column QUANTITY =
      new Column(
          "quantity", "Quantity", ColumnType.DECIMAL, "unit", "Quantity.", "contract section 7");
  private static final Column YEAR = TradeTables.COMPTAB.column("year");
  private static final List<Column> GROUP =
      Stream.concat(
              Stream.of("appendix", "taxon", "term", "unit").map(TradeTables.COMPTAB::column),
              Stream.of(COUNTRY))
          .toList();

  private final String word;
  private final String counted;
  private final String lessBy;

  Flow(String word, String counted, String lessBy) {
    this.word = word;
    this.counted = counted;
    this.lessBy = lessBy;
  }

  String word() {
    return word;
  }

  Query query(Reading reading, Sql comptab, Arguments arguments) {
    Sql rows = lessBy == null ? gross(comptab, counted, 1) : net(comptab);
    String pivot = arguments.find("pivot").orElse("false");
    if (pivot.equals("false")) {
      return new Query(reading, plus(GROUP, YEAR, QUANTITY), rows, plus(GROUP, YEAR));
    }
    if (!pivot.equals("true")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "pivot", pivot, "true, false");
    }
    List<Column> years = YearColumns.of(reading, rows, arguments);
    return new Query(
        reading,
        plus(GROUP, years.toArray(new Column[0])),
        YearColumns.pivot(rows, GROUP, years),
        GROUP);
  }

  private Sql net(Sql comptab) {
    return Sql.of(
            "SELECT appendix, taxon, term, unit, country, \"year\", sum(quantity) AS quantity")
        .then(" FROM (")
        .then(gross(comptab, counted, 1))
        .then(" UNION ALL ")
        .then(gross(comptab, lessBy, -1))
        .then(") GROUP BY ALL HAVING sum(quantity) > 0");
  }

  /** Sums by country of the larger report of each pair; greatest() ignores a missing report. */
  private static Sql gross(Sql comptab, String country, int sign) {
    return Sql.of(
            "SELECT appendix, taxon, term, unit, "
                + Sql.name(country)
                + " AS country, \"year\", "
                + (sign < 0 ? "-" : "")
                + "sum(larger) AS quantity FROM ("
                + "SELECT appendix, taxon, term, nullif(unit, 'NAR') AS unit, importer, exporter,"
                + " \"year\", greatest(sum(importer_quantity), sum(exporter_quantity)) AS larger"
                + " FROM (")
        .then(comptab)
        .then(") GROUP BY ALL) WHERE larger IS NOT NULL GROUP BY ALL");
  }

  private static List<Column> plus(List<Column> first, Column... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }
}
