package org.citeswarehouse.jobs.release;

import java.math.BigDecimal;
import org.apache.spark.unsafe.types.UTF8String;

/** What each side reported of one trade, never added to each other. */
final class TradeSums {

  private static final int CLASS = 3;
  private static final int RANKS = 4;
  private static final UTF8String IMPORTER = UTF8String.fromString("I");

  private final byte[] first;
  private final UTF8String[] ranks = new UTF8String[RANKS];
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

  /** Adds a packed row that was read up to the end of its key. */
  void add(PackedReader row) {
    boolean byImporter = IMPORTER.equals(row.text());
    BigDecimal quantity = PackedShipment.readQuantity(row);
    if (byImporter) {
      importers = importers == null ? quantity : importers.add(quantity);
    } else {
      exporters = exporters == null ? quantity : exporters.add(quantity);
    }
    // Where records of one trade disagree, each rank shows the name last in the alphabet.
    for (int i = 0; i < RANKS; i++) {
      UTF8String name = row.text();
      if (ranks[i] == null || (name != null && name.compareTo(ranks[i]) > 0)) {
        ranks[i] = name;
      }
    }
  }

  /** Columns of {@code comptab} from {@code year} to {@code source}. */
  void write(PackedReader reader, Object[] values) {
    reader.open(first);
    values[0] = reader.whole();
    values[1] = reader.text();
    values[2] = reader.text();
    values[7] = reader.text();
    values[8] = reader.text();
    values[9] = reader.text();
    values[12] = reader.text();
    values[13] = reader.text();
    values[14] = reader.text();
    values[15] = reader.text();
    System.arraycopy(ranks, 0, values, CLASS, RANKS);
    values[10] = PackedShipment.decimal(importers);
    values[11] = PackedShipment.decimal(exporters);
  }
}
