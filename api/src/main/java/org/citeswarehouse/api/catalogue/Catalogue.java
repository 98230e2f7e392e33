package org.citeswarehouse.api.catalogue;

import java.util.List;
import java.util.OptionalLong;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.Tables;

/** The tables there are, with their versions and rows. */
public final class Catalogue {

  /**
   * A table as the catalogue shows it.
   *
   * @param table its declaration
   * @param version its version; empty where no run has written it
   * @param rows how many rows it holds
   */
  public record Entry(Table table, OptionalLong version, long rows) {}

  private Catalogue() {}

  /** All tables that are declared. */
  public static List<Entry> of(Reading reading) {
    return Tables.all().stream()
        .filter(table -> !table.name().equals("runs"))
        .map(
            table ->
                new Entry(
                    table,
                    reading.state().version(table),
                    reading.count(Sql.of("SELECT count(*) FROM ").then(reading.from(table)))))
        .toList();
  }
}
