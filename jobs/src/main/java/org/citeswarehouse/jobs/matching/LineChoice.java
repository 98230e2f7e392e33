package org.citeswarehouse.jobs.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Chooses a line for each of several items that compete for the same lines: all together, so that
 * the sum of what speaks for the links is greatest ({@link Assignment}), not one item after the
 * other. A choice is decided where every other way of dealing the lines out is clearly worse.
 */
final class LineChoice {

  /** How much worse every other way must be; less is undecided. */
  private static final int CLEAR = 3;

  /** The same where no number led to the permit: a clue's worth. */
  private static final int CLEAR_WITHOUT_NUMBER = 12;

  /**
   * What was chosen.
   *
   * @param best the best line
   * @param next the best of the others, if any
   * @param lead how much worse every other way would be; negative where another item that fits the
   *     line better has it
   */
  record Choice(Fit best, Optional<Fit> next, int lead) {

    /** Whether the best is clearly better. */
    boolean decided() {
      return lead >= clear();
    }

    /** Whether other items are clearly better on every line this one could have. */
    boolean lost() {
      return lead <= -clear();
    }

    private int clear() {
      return best.candidate().method() == MatchMethod.ATTRIBUTE ? CLEAR_WITHOUT_NUMBER : CLEAR;
    }
  }

  private LineChoice() {}

  /**
   * The choice for each item that has a line to choose, by position. Where a line is shared, {@code
   * sharing} says whether several items may move on it.
   */
  static Map<Integer, Choice> among(Map<Integer, List<Fit>> fitsOfItems, Sharing sharing) {
    Map<Integer, List<Fit>> open = new LinkedHashMap<>();
    fitsOfItems.forEach(
        (item, fits) -> {
          if (!fits.isEmpty()) {
            open.put(item, onePerLine(fits));
          }
        });
    Map<Integer, Choice> chosen = new LinkedHashMap<>();
    for (Map<Integer, List<Fit>> rivals : Rivals.of(open)) {
      new Assignment(rivals, sharing).solve().forEach(chosen::put);
    }
    return chosen;
  }

  /** A line that two numbers led to counts once, by the surer. The heaviest comes first. */
  private static List<Fit> onePerLine(List<Fit> fits) {
    return fits.stream()
        .sorted(
            Comparator.comparingInt(Fit::weight)
                .reversed()
                .thenComparing(fit -> fit.candidate().line().key()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(
                    fit -> fit.candidate().line().key(),
                    fit -> fit,
                    (heavier, lighter) -> heavier,
                    LinkedHashMap::new),
                lines -> List.copyOf(lines.values())));
  }
}
