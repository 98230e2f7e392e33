package org.citeswarehouse.jobs.release;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.citeswarehouse.model.table.TradeTables;

/** Rows of {@code shipments} out of packed ones. */
final class ShipmentRows implements Iterator<InternalRow> {

  private static final int COLUMNS = TradeTables.SHIPMENTS.columns().size();
  private static final int[] FROM =
      PackedShipment.places(
          TradeTables.SHIPMENTS,
          List.of("release", "run_id", "file_sha256", "file", "sheet", "row"));

  private final Iterator<PackedRow> packed;
  private final UTF8String[] hashes;
  private final UTF8String[] files;
  private final UTF8String[] sheets;
  private final PackedReader reader = new PackedReader();
  private final Object[] values = new Object[COLUMNS];
  private final InternalRow row = new GenericInternalRow(values);

  ShipmentRows(Iterator<PackedRow> packed, List<ReleasePart> parts, String release, String runId) {
    this.packed = packed;
    this.hashes = texts(parts.stream().map(p -> p.file().sha256()).toList());
    this.files = texts(parts.stream().map(p -> p.file().name()).toList());
    this.sheets = texts(parts.stream().map(p -> p.section().sheet()).toList());
    values[FROM[0]] = UTF8String.fromString(release);
    values[FROM[1]] = UTF8String.fromString(runId);
  }

  @Override
  public boolean hasNext() {
    return packed.hasNext();
  }

  /** The next row; the object is used again for the one after. */
  @Override
  public InternalRow next() {
    reader.open(packed.next().bytes());
    int part = PackedShipment.read(reader, values);
    values[FROM[2]] = hashes[part];
    values[FROM[3]] = files[part];
    values[FROM[4]] = sheets[part];
    values[FROM[5]] = reader.big();
    return row;
  }

  private static UTF8String[] texts(List<String> texts) {
    return texts.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
  }
}
