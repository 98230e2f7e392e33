package org.citeswarehouse.jobs.release;

import org.citeswarehouse.ingest.shipments.Shipment;

/**
 * The order of rows within a file, as one number, since numbers are sorted many times faster than
 * texts: classification, exporter, importer, term, source. Rows of one trade have one number.
 */
final class SortKey {

  private static final int COUNTRY_BITS = 10;
  private static final int TERM_BITS = 15;
  private static final int SOURCE_BITS = 5;
  private static final int LETTERS = 32;

  private SortKey() {}

  static long of(Shipment shipment, int rank) {
    long key = rank;
    key = key << COUNTRY_BITS | letters(shipment.exporter(), 2);
    key = key << COUNTRY_BITS | letters(shipment.importer(), 2);
    key = key << TERM_BITS | letters(shipment.term(), 3);
    return key << SOURCE_BITS | letters(shipment.source(), 1);
  }

  /** The first letters, five bits each: A is 1, blank 0. */
  private static long letters(String code, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      boolean there = code != null && i < code.length();
      bits = bits * LETTERS + (there ? (code.charAt(i) - 'A' + 1) & (LETTERS - 1) : 0);
    }
    return bits;
  }
}
