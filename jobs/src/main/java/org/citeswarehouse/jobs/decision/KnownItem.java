package org.citeswarehouse.jobs.decision;

import java.math.BigDecimal;
import java.util.Optional;
import org.citeswarehouse.model.units.Conversion;

/**
 * What decisions have to know of a customs item.
 *
 * @param moved whether its goods have moved
 * @param quantity supplementary quantity in its standard unit, or null
 * @param unit that unit, or null
 * @param netMass net mass in kilograms, or null
 */
record KnownItem(boolean moved, BigDecimal quantity, String unit, BigDecimal netMass) {

  /** The whole of which a share in that unit is one; empty where the item states none. */
  Optional<BigDecimal> whole(Conversion share) {
    if (share.unit().equals(unit)) {
      return Optional.ofNullable(quantity);
    }
    return share.unit().equals("KGM") ? Optional.ofNullable(netMass) : Optional.empty();
  }
}
