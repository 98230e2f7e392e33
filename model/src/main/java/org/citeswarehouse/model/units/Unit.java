package org.citeswarehouse.model.units;

import java.math.BigDecimal;
import org.citeswarehouse.model.codes.CodeStatus;

/**
 * A unit of quantity.
 *
 * @param code three letters
 * @param name English name
 * @param symbol usual symbol; blank where there is none
 * @param status whether it is in use
 * @param renamedTo code that has taken its place; blank where none has
 * @param dimension what it measures
 * @param factor standard units in one of it; 1 for packs and skins
 * @param source document the code and the factor come from
 */
public record Unit(
    String code,
    String name,
    String symbol,
    CodeStatus status,
    String renamedTo,
    Dimension dimension,
    BigDecimal factor,
    String source) {

  /** Code of the unit that quantities convert into; packs and skins keep their own. */
  public String standardUnit() {
    return dimension.standardUnit().isEmpty() ? code : dimension.standardUnit();
  }
}
