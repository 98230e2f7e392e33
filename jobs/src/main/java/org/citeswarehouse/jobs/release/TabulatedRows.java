package org.citeswarehouse.jobs.release;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.citeswarehouse.model.table.TradeTables;

/**
 * The comparative tabulation of packed shipments in the order of their {@link SortKey}: the same
 * that {@link org.citeswarehouse.jobs.comptab.Comptab} makes of rows in any order, in one pass.
 * Rows of one trade have one such number, so that only trades of one number are held.
 */
final class TabulatedRows implements Iterator<InternalRow> {

  private static final int COLUMNS = TradeTables.COMPTAB.columns().size();
  private static final int RELEASE =
      PackedShipment.places(TradeTables.COMPTAB, List.of("release"))[0];

  private final Iterator<PackedRow> packed;
  private final PackedReader reader = new PackedReader();
  private final Object[] values = new Object[COLUMNS];
  private final InternalRow row = new GenericInternalRow(values);
  private final Map<ByteBuffer, TradeSums> trades = new LinkedHashMap<>();
  private Iterator<TradeSums> ready = Collections.emptyIterator();
  private PackedRow ahead;

  TabulatedRows(Iterator<PackedRow> packed, String release) {
    this.packed = packed;
    this.ahead = packed.hasNext() ? packed.next() : null;
    values[RELEASE] = UTF8String.fromString(release);
  }

  @Override
  public boolean hasNext() {
    return ready.hasNext() || ahead != null;
  }

  /** The next row; the object is used again for the one after. */
  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!ready.hasNext()) {
      addUp();
    }
    ready.next().write(reader, values);
    return row;
  }

  private void addUp() {
    trades.clear();
    long key = ahead.key();
    while (ahead != null && ahead.key() == key) {
      byte[] bytes = ahead.bytes();
      reader.open(bytes);
      PackedShipment.skipTrade(reader);
      ByteBuffer trade = ByteBuffer.wrap(bytes, 0, reader.position());
      trades.computeIfAbsent(trade, t -> new TradeSums(bytes)).add(reader);
      ahead = packed.hasNext() ? packed.next() : null;
    }
    ready = trades.values().iterator();
  }
}
