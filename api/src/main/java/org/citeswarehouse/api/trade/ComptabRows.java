package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;

/**
 * Rows of the comparative tabulation put together: again after units or names changed, and as the
 * larger report of each group, which gross trade is made from.
 */
final class ComptabRows {

  /** The option that says which groups the larger report is taken of. */
  static final String GROSS = "gross";

  private static final List<String> PAIR =
      List.of("appendix", "taxon", "term", "unit", "importer", "exporter", "year");
  private static final List<String> ROW = List.of("origin", "purpose", "source");
  private static final List<String> RANKS = List.of("class", "order", "family", "genus");

  private ComptabRows() {}

  /** Rows as one row a key again; a side that reported nothing stays blank. */
  static Sql tabulated(Sql rows, Carried carried) {
    String key = names(PAIR) + ", " + names(ROW) + ", release";
    String ranks =
        RANKS.stream()
            .map(rank -> "max(" + Sql.name(rank) + ") AS " + Sql.name(rank))
            .collect(Collectors.joining(", "));
    return carried.said(
        Sql.of(
                "SELECT "
                    + key
                    + ", "
                    + ranks
                    + ", sum(importer_quantity) AS importer_quantity, sum(exporter_quantity) AS"
                    + " exporter_quantity"
                    + carried.listed()
                    + " FROM (")
            .then(rows)
            .then(") GROUP BY " + key));
  }

  /**
   * The larger report of each pair of countries, {@code gross=pairs}, as the code of the CITES
   * Trade Database takes it; or of each row of the tabulation, {@code gross=rows}, as its guide
   * says. Units blank and NAR are one; greatest() ignores a missing report.
   *
   * @param carried what was done to the rows before
   * @throws Refusal when the option has another value
   */
  static Sql larger(Sql rows, Arguments arguments, Carried carried) {
    String gross = arguments.find(GROSS).orElse("pairs");
    if (!gross.equals("pairs") && !gross.equals("rows")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", GROSS, gross, "pairs, rows");
    }
    String group = gross.equals("pairs") ? names(PAIR) : names(PAIR) + ", " + names(ROW);
    return Sql.of(
            "SELECT * FROM (SELECT "
                + group
                + ", greatest(sum(importer_quantity),"
                + " sum(exporter_quantity)) AS larger"
                + carried.listed()
                + " FROM (SELECT * REPLACE (nullif(unit, 'NAR') AS unit) FROM (")
        .then(rows)
        .then(")) GROUP BY " + group + ") WHERE larger IS NOT NULL");
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Sql::name).collect(Collectors.joining(", "));
  }
}
