package org.citeswarehouse.jobs.release;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** What each side reported of one trade, never added to each other. */
final class TradeSums {

  private static final Table COMPTAB = TradeTables.COMPTAB;
  private static final int[] TRADE = PackedShipment.places(COMPTAB, Comptab.TRADE);
  private static final int[] RANKS = PackedShipment.places(COMPTAB, PackedShipment.RANKS);
  private static final int[] SIDES =
      PackedShipment.places(COMPTAB, List.of("importer_quantity", "exporter_quantity"));
  private static final UTF8String IMPORTER = UTF8String.fromString("I");

  private final byte[] first;
  private final UTF8String[] ranks = new UTF8String[RANKS.length];
  private BigDecimal importers;
  private BigDecimal exporters;

  /**
   * Of no row yet.
   *
   * @param first a packed row of the trade
   */
  TradeSums(byte[] first) {
    this.first = first;
  }

  /** Adds a packed row that was read behind what makes it this trade. */
  void add(PackedReader row) {
    boolean byImporter = IMPORTER.equals(row.text());
    BigDecimal quantity = PackedShipment.readQuantity(row);
    if (byImporter) {
      importers = importers == null ? quantity : importers.add(quantity);
    } else {
      exporters = exporters == null ? quantity : exporters.add(quantity);
    }
    // Where records of one trade disagree, each rank shows the name last in the alphabet.
    for (int i = 0; i < RANKS.length; i++) {
      UTF8String name = row.text();
      if (ranks[i] == null || (name != null && name.compareTo(ranks[i]) > 0)) {
        ranks[i] = name;
      }
    }
  }

  /** Columns of {@code comptab} without the release. */
  void write(PackedReader reader, Object[] values) {
    reader.open(first);
    PackedShipment.readTrade(reader, TRADE, values);
    for (int i = 0; i < RANKS.length; i++) {
      values[RANKS[i]] = ranks[i];
    }
    values[SIDES[0]] = PackedShipment.decimal(importers);
    values[SIDES[1]] = PackedShipment.decimal(exporters);
  }
}
