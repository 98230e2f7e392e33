package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;

/**
 * What declarations that cite a line's number already account for.
 *
 * @param items how many items
 * @param quantity their sum in the line's unit; zero where none converts
 */
record Claims(long items, BigDecimal quantity) {

  static final Claims NONE = new Claims(0, BigDecimal.ZERO);

  Claims and(Claims others) {
    return new Claims(items + others.items, quantity.add(others.quantity));
  }
}
