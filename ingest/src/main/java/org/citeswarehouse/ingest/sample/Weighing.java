package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a declaration says of the amount of goods, and what of it counts for a permit line. */
final class Weighing {

  /**
   * An amount as declared.
   *
   * @param amount as written
   * @param standard what counts for the line, or null where kilograms say nothing about it
   * @param unit unit in which that was stated
   */
  record Declared(Item.Amount amount, BigDecimal standard, String unit) {}

  private final Dice dice;

  Weighing(Dice dice) {
    this.dice = dice;
  }

  Declared declare(Crossing crossing) {
    Line line = crossing.line();
    BigDecimal quantity = quantity(crossing);
    if (line.measure() == Measure.KGM) {
      return byMass(quantity);
    }
    BigDecimal kilograms = mass(line, quantity);
    if (crossing.habit().massOnly()) {
      return new Declared(new Item.Amount(kilograms, null, ""), null, "");
    }
    String unit = line.measure() == Measure.LTR && dice.chance(0.2) ? "MLT" : line.measure().name();
    BigDecimal written = Measure.written(quantity, unit);
    return new Declared(new Item.Amount(kilograms, written, unit), quantity, unit);
  }

  private Declared byMass(BigDecimal kilograms) {
    if (dice.chance(0.15)) {
      return new Declared(new Item.Amount(kilograms, kilograms, "KGM"), kilograms, "KGM");
    }
    if (dice.chance(0.1)) {
      BigDecimal grams = Measure.written(kilograms, "GRM");
      return new Declared(new Item.Amount(kilograms, grams, "GRM"), kilograms, "GRM");
    }
    boolean packages = dice.chance(0.1);
    BigDecimal count = packages ? BigDecimal.valueOf(dice.between(1, 60)) : null;
    return new Declared(new Item.Amount(kilograms, count, packages ? "NAR" : ""), kilograms, "KGM");
  }

  /** What is declared: what crossed, or clearly more or less where somebody got it wrong. */
  private BigDecimal quantity(Crossing crossing) {
    BigDecimal crossed = crossing.quantity();
    if (!crossing.habit().differs() || !crossing.first()) {
      return crossed;
    }
    Measure measure = crossing.line().measure();
    double factor = dice.chance(0.5) ? dice.share(0.6, 0.9) : dice.share(1.1, 1.5);
    BigDecimal other =
        crossed
            .multiply(BigDecimal.valueOf(factor))
            .setScale(measure.decimals(), RoundingMode.DOWN);
    boolean same = other.compareTo(crossed) == 0 || other.signum() == 0;
    return same ? crossed.add(BigDecimal.ONE) : other;
  }

  BigDecimal mass(Line line, BigDecimal standard) {
    double kilograms = standard.doubleValue() * perStandardUnit(line) * dice.share(0.85, 1.15);
    return BigDecimal.valueOf(kilograms)
        .setScale(3, RoundingMode.HALF_UP)
        .max(new BigDecimal("0.001"));
  }

  private static double perStandardUnit(Line line) {
    Kind kind = line.good().kind();
    return kind.unit().equals("MLT") ? kind.kilograms() * 1000 : kind.kilograms();
  }
}
