package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;

/** Numbers as people write them into tables. */
final class Texts {

  private Texts() {}

  /** Without trailing zeros or exponent; blank for none. */
  static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
