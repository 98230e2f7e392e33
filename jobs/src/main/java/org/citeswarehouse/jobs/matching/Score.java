package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How sure a link is, from 0 to 1 (docs/RECONCILIATION.md). It ranks what a person looks at first;
 * whether something is a link at all is decided by {@link LineChoice}.
 */
final class Score {

  private static final int DIGITS = 3;
  private static final BigDecimal NORMALISED = new BigDecimal("0.95");

  /** A corrected number whose goods are named is surer than one whose goods only fit. */
  private static final BigDecimal UNNAMED = new BigDecimal("0.9");

  private Score() {}

  static BigDecimal of(Fit fit) {
    return switch (fit.candidate().method()) {
      case EXACT -> BigDecimal.ONE;
      case NORMALISED -> NORMALISED;
      case NEAR -> fit.named() ? slip(fit) : slip(fit).multiply(UNNAMED);
      case ATTRIBUTE -> described(fit);
      case NONE, DECIDED -> BigDecimal.ZERO;
    };
  }

  /** The score of its own number, less the share by which its clues weigh less than the best's. */
  static BigDecimal ofNext(Fit next, Fit best) {
    BigDecimal heaviest = BigDecimal.valueOf(Math.max(1, best.weight()));
    BigDecimal share =
        BigDecimal.valueOf(Math.max(0, Math.min(next.weight(), best.weight())))
            .divide(heaviest, DIGITS, RoundingMode.HALF_UP)
            .min(BigDecimal.ONE);
    return of(next).multiply(share);
  }

  /** The likelier the slip, the surer the number: see the weights of {@link Clue}. */
  private static BigDecimal slip(Fit fit) {
    if (fit.has(Clue.NUMBER_CONFUSED)) {
      return new BigDecimal("0.9");
    }
    if (fit.has(Clue.NUMBER_SWAPPED)) {
      return new BigDecimal("0.88");
    }
    return new BigDecimal(fit.has(Clue.NUMBER_DROPPED) ? "0.85" : "0.8");
  }

  /** Without a number, what the description says of the taxon makes the difference. */
  private static BigDecimal described(Fit fit) {
    if (fit.has(Clue.NAME_FULL) || fit.has(Clue.NAME_SHORT)) {
      return new BigDecimal("0.8");
    }
    if (fit.has(Clue.NAME_GENUS) || fit.has(Clue.NAME_FAMILY)) {
      return new BigDecimal("0.7");
    }
    return new BigDecimal("0.6");
  }
}
