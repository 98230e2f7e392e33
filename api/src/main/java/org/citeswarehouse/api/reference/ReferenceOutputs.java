package org.citeswarehouse.api.reference;

import java.util.List;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.Table;

/** Lists of what the warehouse knows of taxa. */
public final class ReferenceOutputs {

  private ReferenceOutputs() {}

  /** All of them. */
  public static List<Output> all() {
    return List.of(
        output("taxa", ReferenceTables.TAXON_NAMES, Filters.TAXA),
        output("listings", ReferenceTables.LISTING_INTERVALS, Filters.LISTINGS),
        output("distributions", ReferenceTables.TAXON_DISTRIBUTIONS, Filters.OCCURRENCES),
        output("quotas", ReferenceTables.QUOTAS, Filters.RESTRICTIONS),
        output("suspensions", ReferenceTables.SUSPENSIONS, Filters.RESTRICTIONS),
        output("reference-gaps", ReferenceTables.REFERENCE_GAPS, List.of()));
  }

  private static Output output(String name, Table table, List<Filter> filters) {
    return new Output(
        name,
        table,
        filters,
        List.of(),
        (reading, arguments, condition) ->
            new Query(
                reading,
                table.columns(),
                Sql.of("SELECT * FROM ").then(reading.from(table)).then(" WHERE ").then(condition),
                table.key().stream().map(table::column).toList()));
  }
}
