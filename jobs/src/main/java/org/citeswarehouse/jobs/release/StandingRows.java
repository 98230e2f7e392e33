package org.citeswarehouse.jobs.release;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/** Packed rows without those that were left out, which their last bytes tell. */
final class StandingRows implements Iterator<PackedRow> {

  private static final int KEY = 1;
  private static final int PACKED = 2;

  private final Iterator<InternalRow> rows;
  private final long[] leftOut;
  private PackedRow ahead;

  /**
   * Those of a file.
   *
   * @param leftOut places of rows that are left out, sorted
   */
  StandingRows(Iterator<InternalRow> rows, long[] leftOut) {
    this.rows = rows;
    this.leftOut = leftOut;
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && rows.hasNext()) {
      InternalRow row = rows.next();
      byte[] packed = row.getBinary(PACKED);
      if (leftOut.length == 0 || Arrays.binarySearch(leftOut, place(packed)) < 0) {
        ahead = new PackedRow(row.getLong(KEY), packed);
      }
    }
    return ahead != null;
  }

  @Override
  public PackedRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PackedRow packed = ahead;
    ahead = null;
    return packed;
  }

  private static long place(byte[] packed) {
    ByteBuffer end = ByteBuffer.wrap(packed);
    long row = end.getLong(packed.length - Long.BYTES);
    int part = end.getInt(packed.length - Long.BYTES - Integer.BYTES);
    return ReleaseRead.place(part, row);
  }
}
