package org.citeswarehouse.model.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the warehouse. */
public final class Tables {

  private static final List<Table> ALL =
      Stream.of(
              OperationTables.all(),
              BronzeTables.all(),
              RegisterTables.all(),
              ReferenceTables.all(),
              CoverageTables.all(),
              MappingTables.all(),
              IllegalTradeTables.all(),
              ReconciliationTables.all(),
              ChainTables.all(),
              QuotaTables.all(),
              ReportTables.all(),
              DecisionTables.all(),
              TradeTables.all())
          .flatMap(List::stream)
          .toList();

  private Tables() {}

  /** All tables, operations first, then from bronze to gold. */
  public static List<Table> all() {
    return ALL;
  }

  /** The table of that name. */
  public static Optional<Table> find(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
