package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * Quantities in blocks a little wider than two per cent, so that quantities within two per cent of
 * each other lie in one block or in neighbours.
 */
final class QuantityBlocks {

  private static final double WIDTH = Math.log1p(LineFacts.ABOUT.doubleValue() + 0.0005);

  private QuantityBlocks() {}

  /** The block of a quantity; none where it is unknown or nothing. */
  static Set<String> of(BigDecimal quantity, String unit) {
    return around(quantity, unit, 0);
  }

  /** The block of a quantity and its neighbours. */
  static Set<String> near(BigDecimal quantity, String unit) {
    return around(quantity, unit, 1);
  }

  private static Set<String> around(BigDecimal quantity, String unit, int reach) {
    Set<String> blocks = new HashSet<>();
    if (quantity != null && unit != null && quantity.signum() > 0) {
      long at = (long) Math.floor(Math.log(quantity.doubleValue()) / WIDTH);
      for (long block = at - reach; block <= at + reach; block++) {
        blocks.add(unit + ":" + block);
      }
    }
    return blocks;
  }
}
