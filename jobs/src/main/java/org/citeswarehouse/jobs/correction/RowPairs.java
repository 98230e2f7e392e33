package org.citeswarehouse.jobs.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;

/**
 * Which columns tell which row of a file is which row of its corrected version, and which columns
 * are compared.
 *
 * @param table table of the typed rows
 * @param ofOneParty whether the rows are those of one Party, which is not compared then
 * @param key columns that pair rows; empty where rows have no key and are paired by their place
 * @param shown columns that name the row to a reader
 */
record RowPairs(Table table, boolean ofOneParty, List<String> key, List<String> shown) {

  private static final Map<InputKind, List<String>> KEYS =
      Map.of(
          InputKind.PERMITS,
          List.of("issuing_country", "permit_key", "line_no"),
          InputKind.ENDORSEMENTS,
          List.of("issuing_country", "permit_key", "line_no", "direction", "endorsed_on"),
          InputKind.CUSTOMS,
          List.of("declaration_country", "declaration_no", "item_no"));

  /**
   * Made from other columns of the row: a reader who sees those change learns nothing from them.
   */
  private static final Set<String> DERIVED =
      Set.of("permit_key", "factor", "hs_digits", "hs_edition_basis");

  static RowPairs of(InputKind kind, Table table) {
    List<String> key = KEYS.getOrDefault(kind, List.of());
    return new RowPairs(
        table,
        kind.ofOneParty(),
        key,
        key.stream().map(c -> c.equals("permit_key") ? "permit_no" : c).toList());
  }

  /** Columns whose values are compared, in the order of the table. */
  List<Column> compared() {
    return table.columns().stream()
        .filter(c -> !Provenance.COLUMNS.contains(c))
        .filter(c -> !ofOneParty || !c.name().equals("party"))
        .filter(c -> !DERIVED.contains(c.name()) && !isConverted(c.name()))
        .toList();
  }

  /** A quantity and its unit stand beside what was stated, which is what the file says. */
  private boolean isConverted(String column) {
    return table.columns().stream().anyMatch(c -> c.name().equals("stated_" + column));
  }
}
