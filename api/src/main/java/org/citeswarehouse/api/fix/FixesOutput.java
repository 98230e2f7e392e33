package org.citeswarehouse.api.fix;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.Table;

/** The log of fixes: who had which value read as what, in how many rows, and what was undone. */
public final class FixesOutput {

  private static final Table LOG = MappingTables.FIXES;

  /** Columns of the list. */
  public static final List<Column> COLUMNS =
      Stream.concat(
              LOG.columns().stream(),
              Stream.of(
                  new Column(
                      "undone_by",
                      "undone_by",
                      ColumnType.TEXT,
                      "",
                      "The undoing that took it back; blank where it holds.",
                      "")))
          .toList();

  private FixesOutput() {}

  /** The output. */
  public static Output output() {
    return new Output("fixes", LOG, Filters.FIXES, List.of(), FixesOutput::query);
  }

  private static Query query(Reading reading, Arguments arguments, Sql condition) {
    Sql fixes =
        Sql.of("SELECT f.*, u.undone_by FROM (SELECT * FROM ")
            .then(reading.from(LOG))
            .then(" WHERE ")
            .then(condition)
            .then(") f LEFT JOIN (SELECT undoes AS undone, min(fix_id) AS undone_by FROM ")
            .then(reading.from(LOG))
            .then(" WHERE undoes IS NOT NULL GROUP BY undoes) u ON u.undone = f.fix_id");
    return new Query(reading, COLUMNS, fixes, List.of(LOG.column("fix_id")));
  }
}
