package org.citeswarehouse.jobs.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Chooses a line for each of several items of one declaration. Items of one declaration mostly move
 * on different lines, so a line that another item has taken counts for less; the item whose choice
 * is clearest goes first.
 *
 * <p>The work grows with items² × lines of one declaration, both of which are small.
 */
final class LineChoice {

  /** What a line loses that another item of the declaration has taken. */
  private static final int TAKEN = 60;

  /** How much better than the next the best line must be; less is undecided. */
  private static final int CLEAR = 3;

  /** The same where no number led to the permit: a clue's worth. */
  private static final int CLEAR_WITHOUT_NUMBER = 12;

  /**
   * What was chosen.
   *
   * @param best the best line
   * @param next the best of the others, if any
   * @param decided whether the best is clearly better
   */
  record Choice(Fit best, Optional<Fit> next, boolean decided) {}

  private record Ranked(int item, Choice choice, int lead) {}

  private LineChoice() {}

  /** The choice for each item that has a line to choose, by position. */
  static Map<Integer, Choice> among(Map<Integer, List<Fit>> fitsOfItems) {
    Map<Integer, List<Fit>> open = new LinkedHashMap<>(fitsOfItems);
    open.values().removeIf(List::isEmpty);
    Set<LineKey> taken = new HashSet<>();
    Map<Integer, Choice> chosen = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      ToIntFunction<Fit> weight =
          fit -> fit.weight() - (taken.contains(fit.candidate().line().key()) ? TAKEN : 0);
      Ranked clearest =
          open.entrySet().stream()
              .map(e -> rank(e.getKey(), e.getValue(), weight))
              .max(Comparator.comparingInt(Ranked::lead))
              .orElseThrow();
      chosen.put(clearest.item(), clearest.choice());
      if (clearest.choice().decided()) {
        taken.add(clearest.choice().best().candidate().line().key());
      }
      open.remove(clearest.item());
    }
    return chosen;
  }

  private static int clear(Fit best) {
    return best.candidate().method() == MatchMethod.ATTRIBUTE ? CLEAR_WITHOUT_NUMBER : CLEAR;
  }

  private static Ranked rank(int item, List<Fit> fits, ToIntFunction<Fit> weight) {
    List<Fit> ordered =
        fits.stream()
            .sorted(
                Comparator.comparingInt(weight)
                    .reversed()
                    .thenComparing(fit -> fit.candidate().line().key()))
            .toList();
    Fit best = ordered.get(0);
    Optional<Fit> next =
        ordered.stream()
            .filter(f -> !f.candidate().line().key().equals(best.candidate().line().key()))
            .findFirst();
    int lead =
        next.map(n -> weight.applyAsInt(best) - weight.applyAsInt(n)).orElse(Integer.MAX_VALUE);
    return new Ranked(item, new Choice(best, next, lead >= clear(best)), lead);
  }
}
