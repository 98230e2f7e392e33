package org.citeswarehouse.jobs.release;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.citeswarehouse.model.table.TradeTables;

/**
 * The comparative tabulation of packed shipments in which those of one trade follow each other: the
 * same that {@link org.citeswarehouse.jobs.comptab.Comptab} makes of rows in any order, in one pass
 * and with one trade in memory.
 */
final class TabulatedRows implements Iterator<InternalRow> {

  private static final int COLUMNS = TradeTables.COMPTAB.columns().size();
  private static final int CLASS = 3;
  private static final int RANKS = 4;
  private static final UTF8String IMPORTER = UTF8String.fromString("I");

  private final Iterator<byte[]> packed;
  private final PackedReader reader = new PackedReader();
  private final Object[] values = new Object[COLUMNS];
  private final InternalRow row = new GenericInternalRow(values);
  private byte[] ahead;

  TabulatedRows(Iterator<byte[]> packed, String release) {
    this.packed = packed;
    this.ahead = packed.hasNext() ? packed.next() : null;
    values[COLUMNS - 1] = UTF8String.fromString(release);
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  /** The next row; the object is used again for the one after. */
  @Override
  public InternalRow next() {
    byte[] first = ahead;
    reader.open(first);
    key();
    int key = reader.position();
    Arrays.fill(values, CLASS, CLASS + RANKS, null);
    BigDecimal importers = null;
    BigDecimal exporters = null;
    do {
      if (ahead != first) {
        reader.open(ahead);
        PackedShipment.skipKey(reader);
      }
      boolean byImporter = IMPORTER.equals(reader.text());
      BigDecimal quantity = PackedShipment.readQuantity(reader);
      if (byImporter) {
        importers = importers == null ? quantity : importers.add(quantity);
      } else {
        exporters = exporters == null ? quantity : exporters.add(quantity);
      }
      ranks();
      ahead = packed.hasNext() ? packed.next() : null;
    } while (ahead != null && isSame(first, ahead, key));
    values[10] = PackedShipment.decimal(importers);
    values[11] = PackedShipment.decimal(exporters);
    return row;
  }

  private void key() {
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
  }

  /** Where records of one trade disagree, each rank shows the name that is last in the alphabet. */
  private void ranks() {
    for (int i = CLASS; i < CLASS + RANKS; i++) {
      UTF8String name = reader.text();
      UTF8String before = (UTF8String) values[i];
      if (before == null || (name != null && name.compareTo(before) > 0)) {
        values[i] = name;
      }
    }
  }

  private static boolean isSame(byte[] one, byte[] other, int length) {
    return other.length >= length && Arrays.equals(one, 0, length, other, 0, length);
  }
}
