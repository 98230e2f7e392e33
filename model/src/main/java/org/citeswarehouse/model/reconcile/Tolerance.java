package org.citeswarehouse.model.reconcile;

import java.math.BigDecimal;

/**
 * How far two quantities may lie apart and still count as equal, as a share of the issued one.
 * Source: contract section 3.
 *
 * @param counted for numbers of specimens
 * @param measured for everything that is weighed or measured
 */
public record Tolerance(BigDecimal counted, BigDecimal measured) {

  /** 0 for numbers of specimens, half a per cent for everything measured. */
  public static final Tolerance CONTRACT = new Tolerance(BigDecimal.ZERO, new BigDecimal("0.005"));

  /** Refuses a share below 0 or above 1. */
  public Tolerance {
    for (BigDecimal share : new BigDecimal[] {counted, measured}) {
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a tolerance is a share from 0 to 1, not " + share);
      }
    }
  }

  /** The share that applies to a standard unit. */
  public BigDecimal of(String standardUnit) {
    return standardUnit.equals("NAR") ? counted : measured;
  }
}
