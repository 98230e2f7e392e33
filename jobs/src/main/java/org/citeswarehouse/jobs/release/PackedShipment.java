package org.citeswarehouse.jobs.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.spark.sql.types.Decimal;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/**
 * A checked shipment in few bytes: first what makes it the same trade as others, {@link
 * Comptab#TRADE}, so that comparing the first bytes tells whether it is; then who reported how
 * much, the higher taxa, what tells the record from others, and where it was read.
 */
final class PackedShipment {

  /** Higher taxa of a record, which are no part of its trade. */
  static final List<String> RANKS = List.of("class", "order", "family", "genus");

  private static final List<String> IDENTIFIERS =
      List.of("id", "import_permit_id", "export_permit_id", "origin_permit_id");

  private static final int[] TRADE_PLACES = places(TradeTables.SHIPMENTS, Comptab.TRADE);
  private static final int[] RANK_PLACES = places(TradeTables.SHIPMENTS, RANKS);
  private static final int[] IDENTIFIER_PLACES = places(TradeTables.SHIPMENTS, IDENTIFIERS);
  private static final int REPORTER = places(TradeTables.SHIPMENTS, List.of("reporter_type"))[0];
  private static final int QUANTITY = places(TradeTables.SHIPMENTS, List.of("quantity"))[0];

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

  /** Places of columns in a table, so that a table may be declared in another order. */
  static int[] places(Table table, List<String> names) {
    return names.stream().mapToInt(name -> table.columns().indexOf(table.column(name))).toArray();
  }

  /** Passes over what makes it the same trade as others. */
  static void skipTrade(PackedReader from) {
    from.whole();
    for (int i = 1; i < Comptab.TRADE.size(); i++) {
      from.skipText();
    }
  }

  /**
   * Reads what makes it the same trade as others.
   *
   * @param places of {@link Comptab#TRADE} in the table
   */
  static void readTrade(PackedReader from, int[] places, Object[] values) {
    values[places[0]] = from.whole();
    for (int i = 1; i < places.length; i++) {
      values[places[i]] = from.text();
    }
  }

  /**
   * Reads all columns of {@code shipments} but those that tell where the row comes from.
   *
   * @return number of the table it was read from; its row follows in the bytes
   */
  static int read(PackedReader from, Object[] values) {
    readTrade(from, TRADE_PLACES, values);
    values[REPORTER] = from.text();
    values[QUANTITY] = decimal(readQuantity(from));
    for (int place : RANK_PLACES) {
      values[place] = from.text();
    }
    for (int place : IDENTIFIER_PLACES) {
      values[place] = from.text();
    }
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
