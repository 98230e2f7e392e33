package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.util.Map;

/** The few units in which the made-up offices write; all factors are exact. Source: Guide v9. */
enum Measure {
  NAR(0),
  KGM(3),
  LTR(3),
  MTQ(3),
  MTK(2),
  MTR(1);

  private static final Map<String, BigDecimal> FACTORS =
      Map.of(
          "GRM", new BigDecimal("0.001"),
          "MLT", new BigDecimal("0.001"),
          "PAI", new BigDecimal("2"));
  private static final Map<String, Measure> OTHERS =
      Map.of("", NAR, "PAI", NAR, "GRM", KGM, "MLT", LTR);

  private final int decimals;

  Measure(int decimals) {
    this.decimals = decimals;
  }

  /** Decimals that a clerk writes in the standard unit. */
  int decimals() {
    return decimals;
  }

  boolean counted() {
    return this == NAR;
  }

  static Measure of(String unit) {
    Measure other = OTHERS.get(unit);
    return other == null ? valueOf(unit) : other;
  }

  static BigDecimal standard(BigDecimal quantity, String unit) {
    return quantity.multiply(FACTORS.getOrDefault(unit, BigDecimal.ONE));
  }

  /** A quantity of the standard unit in another unit of the same dimension; always exact. */
  static BigDecimal written(BigDecimal standard, String unit) {
    return standard.divide(FACTORS.getOrDefault(unit, BigDecimal.ONE));
  }
}
