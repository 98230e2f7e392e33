package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What crosses on the permits: all of it, a part, too much or nothing, at once or in parts. */
final class Trade {

  private final Profile profile;
  private final Dice dice;
  private final Calendar calendar;

  Trade(Profile profile, Dice dice, Calendar calendar) {
    this.profile = profile;
    this.dice = dice;
    this.calendar = calendar;
  }

  /** The crossings of a document's lines, voyage by voyage. */
  List<Crossing> of(Document document, List<Line> lines) {
    List<Voyage> voyages = document.story().crosses() ? calendar.voyages(document) : List.of();
    List<Crossing> crossings = new ArrayList<>();
    if (!voyages.isEmpty()) {
      lines.forEach(line -> crossings.addAll(crossings(line, voyages)));
    }
    return crossings;
  }

  private List<Crossing> crossings(Line line, List<Voyage> voyages) {
    if (line.document().crossesOften()) {
      Habit habit = Habit.travelling(dice);
      BigDecimal each = line.issued();
      return voyages.stream()
          .map(v -> new Crossing(line, v, each, habit, v.equals(voyages.get(0)), false))
          .toList();
    }
    BigDecimal total = total(line);
    Habit habit = Habit.next(profile, dice);
    List<BigDecimal> parts = split(total, line.measure(), voyages.size());
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean only = parts.size() == 1;
      crossings.add(new Crossing(line, voyages.get(i), parts.get(i), habit, i == 0, only));
    }
    return crossings;
  }

  /** What crosses of a line in all: zero for one that nobody uses. */
  private BigDecimal total(Line line) {
    double drawn = dice.share(0, 1);
    BigDecimal issued = line.issued();
    if (drawn < 0.08) {
      return BigDecimal.ZERO;
    }
    if (drawn < 0.36) {
      return scaled(issued, dice.share(0.15, 0.9), line.measure());
    }
    if (drawn < 0.40) {
      return scaled(issued, dice.share(1.06, 1.6), line.measure());
    }
    boolean weighedAgain = drawn < 0.50 && !line.measure().counted();
    return weighedAgain ? scaled(issued, dice.share(0.998, 1.002), line.measure()) : issued;
  }

  private static BigDecimal scaled(BigDecimal issued, double factor, Measure measure) {
    RoundingMode mode = measure.counted() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    return issued.multiply(BigDecimal.valueOf(factor)).setScale(measure.decimals(), mode);
  }

  private List<BigDecimal> split(BigDecimal total, Measure measure, int voyages) {
    int parts = dice.chance(0.25) ? 1 : voyages;
    boolean tooLittle = total.movePointRight(measure.decimals()).intValue() < parts * 4;
    List<BigDecimal> split = new ArrayList<>();
    BigDecimal left = total;
    for (int i = 1; i < parts && !tooLittle; i++) {
      BigDecimal part = scaled(left, dice.share(0.3, 0.6), measure);
      split.add(part);
      left = left.subtract(part);
    }
    if (left.signum() > 0) {
      split.add(left);
    }
    return split;
  }
}
