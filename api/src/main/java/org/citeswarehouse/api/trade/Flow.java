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
 * Gross and net trade, made from comptab. Gross trade of a country is the sum of the larger reports
 * of {@link ComptabRows#larger}; its net trade is its gross trade one way less that the other way,
 * where something remains. Source: Trade Database facts, C.
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

  /**
   * The rows of this trade.
   *
   * @param comptab rows of the tabulation
   * @param carried what was done to them before
   */
  Query query(Reading reading, Sql comptab, Arguments arguments, Carried carried) {
    Sql larger = ComptabRows.larger(comptab, arguments, carried);
    Sql rows = lessBy == null ? gross(larger, counted, "", carried) : net(larger, carried);
    String pivot = arguments.find("pivot").orElse("false");
    if (pivot.equals("false")) {
      return new Query(
          reading,
          carried.after(plus(GROUP, YEAR, QUANTITY)),
          carried.said(rows),
          plus(GROUP, YEAR));
    }
    if (!pivot.equals("true")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "pivot", pivot, "true, false");
    }
    List<Column> years = YearColumns.of(reading, rows, arguments);
    return new Query(
        reading,
        carried.after(plus(GROUP, years.toArray(new Column[0]))),
        carried.said(YearColumns.pivot(rows, GROUP, years, carried.joined())),
        GROUP);
  }

  private Sql net(Sql larger, Carried carried) {
    return Sql.of(
            "SELECT appendix, taxon, term, unit, country, \"year\", sum(quantity) AS quantity"
                + carried.joined()
                + " FROM (")
        .then(gross(larger, counted, "", carried))
        .then(" UNION ALL ")
        .then(gross(larger, lessBy, "-", carried))
        .then(") GROUP BY appendix, taxon, term, unit, country, \"year\" HAVING sum(quantity) > 0");
  }

  /** Sums by country. */
  private static Sql gross(Sql larger, String country, String sign, Carried carried) {
    return Sql.of(
            "SELECT appendix, taxon, term, unit, "
                + Sql.name(country)
                + " AS country, \"year\", "
                + sign
                + "sum(larger) AS quantity"
                + carried.joined()
                + " FROM (")
        .then(larger)
        .then(") GROUP BY appendix, taxon, term, unit, " + Sql.name(country) + ", \"year\"");
  }

  private static List<Column> plus(List<Column> first, Column... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }
}
