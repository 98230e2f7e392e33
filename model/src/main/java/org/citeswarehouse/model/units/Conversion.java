package org.citeswarehouse.model.units;

import java.math.BigDecimal;

/**
 * A quantity in the standard unit, with how it came about.
 *
 * @param quantity quantity in the standard unit, exact
 * @param unit code of the standard unit
 * @param factor standard units in one unit as stated
 * @param source document the factor comes from
 */
public record Conversion(BigDecimal quantity, String unit, BigDecimal factor, String source) {}
