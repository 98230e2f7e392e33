package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.tradeview.TaxonGroup;
import org.citeswarehouse.model.tradeview.TaxonRank;

/**
 * Kingdom and group of the taxon of each row, which TradeView's rules ask for. Trade data do not
 * say a kingdom: it is that of the names of taxa where these say one, else plants are what has no
 * class, or one that ends as classes of plants do. Source of groups: {@link TaxonGroup}.
 */
final class TradeViewTaxa {

  private static final Map<TaxonRank, String> COLUMNS =
      Map.of(
          TaxonRank.KINGDOM, "tv_kingdom",
          TaxonRank.CLASS, "\"class\"",
          TaxonRank.ORDER, "\"order\"",
          TaxonRank.GENUS, "genus",
          TaxonRank.TAXON, "taxon",
          TaxonRank.GROUP, "tv_group");

  private TradeViewTaxa() {}

  /** Rows with {@code tv_kingdom} and {@code tv_group} beside their own columns. */
  static Sql told(Reading reading, Sql rows) {
    String group =
        TaxonGroup.all().stream()
            .map(g -> "WHEN " + isOneOf(g.rank(), g.taxa()) + " THEN '" + g.group() + "'")
            .collect(Collectors.joining(" ", "CASE ", " END"));
    return Sql.of(
            "SELECT *, "
                + group
                + " AS tv_group FROM (SELECT r.*, coalesce(k.kingdom, CASE WHEN r.\"class\" IS NULL"
                + " OR r.\"class\" LIKE '%opsida' THEN 'Plantae' ELSE 'Animalia' END) AS tv_kingdom"
                + " FROM (")
        .then(rows)
        .then(") AS r LEFT JOIN (SELECT name, min(kingdom) AS kingdom FROM ")
        .then(reading.from(ReferenceTables.TAXON_NAMES))
        .then(
            " WHERE status NOT IN ('S', 'T') AND kingdom IS NOT NULL GROUP BY name"
                + " HAVING min(kingdom) = max(kingdom)) AS k ON k.name = r.taxon)");
  }

  /** Whether the taxon of a row of {@link #told} is one of some. */
  static String isOneOf(TaxonRank rank, List<String> taxa) {
    return COLUMNS.get(rank) + " IN (" + texts(taxa) + ")";
  }

  /** Texts of our own lists as literals: bound values would be hundreds for every query. */
  static String texts(List<String> values) {
    return values.stream()
        .map(v -> "'" + v.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}
