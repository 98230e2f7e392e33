package org.citeswarehouse.model.decision;

import java.io.Serializable;
import java.math.BigDecimal;
import org.citeswarehouse.model.units.Conversion;
import org.citeswarehouse.model.units.Units;

/**
 * A quantity as an officer states it.
 *
 * @param quantity the quantity, more than 0
 * @param unit code of its unit
 */
public record Amount(BigDecimal quantity, String unit) implements Serializable {

  /** The same in the standard unit of its dimension, with factor and source. */
  public Conversion standard() {
    return Units.toStandard(quantity, Units.find(unit).orElseThrow());
  }

  /** The amount for a reader. */
  public String written() {
    return quantity.toPlainString() + " " + unit;
  }
}
