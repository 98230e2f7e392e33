package org.citeswarehouse.jobs.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.spark.sql.types.Decimal;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.table.ColumnType;

/**
 * A checked shipment in few bytes. What makes two shipments the same trade in the comparative
 * tabulation stands first, so that comparing the first bytes tells whether they are.
 */
final class PackedShipment {

  /** Texts of the key, behind its year. */
  static final int KEY_TEXTS = 9;

  /** Stands for the scale of a quantity that is written as text. */
  private static final int AS_TEXT = 255;

  private static final int MOST_BITS = 63;

  private PackedShipment() {}

  static void write(Shipment s, int part, long row, PackedBytes to) {
    to.whole(s.year());
    to.text(s.appendix());
    to.text(s.taxon());
    to.text(s.importer());
    to.text(s.exporter());
    to.text(s.origin());
    to.text(s.term());
    to.text(s.unit());
    to.text(s.purpose());
    to.text(s.source());
    to.text(s.reporterType());
    quantity(s.quantity(), to);
    to.text(s.taxonClass());
    to.text(s.taxonOrder());
    to.text(s.family());
    to.text(s.genus());
    to.text(s.id());
    to.text(s.importPermitId());
    to.text(s.exportPermitId());
    to.text(s.originPermitId());
    to.whole(part);
    to.big(row);
  }

  /** Passes over the key. */
  static void skipKey(PackedReader from) {
    from.whole();
    for (int i = 0; i < KEY_TEXTS; i++) {
      from.skipText();
    }
  }

  /**
   * Columns of {@code shipments} from {@code id} to {@code origin_permit_id}.
   *
   * @param values filled from its beginning, in the order of the table
   * @return number of the table it was read from; its row follows in the bytes
   */
  static int read(PackedReader from, Object[] values) {
    values[1] = from.whole();
    values[2] = from.text();
    values[3] = from.text();
    values[11] = from.text();
    values[12] = from.text();
    values[13] = from.text();
    values[8] = from.text();
    values[10] = from.text();
    values[14] = from.text();
    values[15] = from.text();
    values[16] = from.text();
    values[9] = decimal(readQuantity(from));
    values[4] = from.text();
    values[5] = from.text();
    values[6] = from.text();
    values[7] = from.text();
    values[0] = from.text();
    values[17] = from.text();
    values[18] = from.text();
    values[19] = from.text();
    return from.whole();
  }

  static Decimal decimal(BigDecimal quantity) {
    return quantity == null
        ? null
        : Decimal.apply(quantity, ColumnType.PRECISION, ColumnType.SCALE);
  }

  static BigDecimal readQuantity(PackedReader from) {
    int scale = from.small();
    return scale == AS_TEXT ? new BigDecimal(from.string()) : BigDecimal.valueOf(from.big(), scale);
  }

  private static void quantity(BigDecimal quantity, PackedBytes to) {
    BigInteger digits = quantity.unscaledValue();
    if (digits.bitLength() > MOST_BITS || quantity.scale() < 0 || quantity.scale() >= AS_TEXT) {
      to.small(AS_TEXT);
      to.text(quantity.toPlainString());
    } else {
      to.small(quantity.scale());
      to.big(digits.longValue());
    }
  }
}
