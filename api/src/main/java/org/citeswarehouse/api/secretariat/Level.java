package org.citeswarehouse.api.secretariat;

import java.util.List;
import java.util.Locale;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.TradeTables;

/** What the comparison is grouped by; each leads to the next. */
enum Level {
  /** Countries, as exporters and importers alike. */
  PARTIES,
  /** Exporting and importing country, of one country or of all. */
  CORRIDORS,
  /** Accepted names, within a corridor. */
  TAXA,
  /** The rows of the comparative tabulation whose two figures do not agree. */
  ROWS;

  /** Filters that every level knows. */
  static final List<String> FILTERS = List.of("year", "appendix", "taxon", "source", "term");

  /** The name in addresses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The parameters that narrow it, beside the filters that all levels know. The country whose
   * corridors were looked at goes along to the rows, so that the way back leads to them.
   */
  List<String> within() {
    return switch (this) {
      case PARTIES -> List.of();
      case CORRIDORS -> List.of("country");
      case TAXA, ROWS -> List.of("country", "exporter", "importer");
    };
  }

  /** The columns that a row is named by. */
  List<Column> groups() {
    return switch (this) {
      case PARTIES -> List.of(Column.text("country", "Exporting or importing country."));
      case CORRIDORS -> List.of(comptab("exporter"), comptab("importer"));
      case TAXA -> List.of(comptab("taxon"));
      case ROWS -> List.of();
    };
  }

  private static Column comptab(String name) {
    return Column.text(name, TradeTables.COMPTAB.column(name).doc());
  }
}
