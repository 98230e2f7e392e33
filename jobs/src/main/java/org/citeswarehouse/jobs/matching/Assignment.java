package org.citeswarehouse.jobs.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Deals lines out to items so that the sum of the weights is greatest, a maximum weight matching of
 * items and places on lines. The <em>lead</em> of an item is what the sum would lose if it moved on
 * another line: alone, or by changing places with one other item.
 */
final class Assignment {

  /** What a further item on a line loses, where lines may be shared. */
  private static final int TAKEN = 60;

  /** Worth of having a line at all; more than any weights can make up for. */
  private static final int ANY_LINE = 100_000;

  /**
   * Items times links above which lines are dealt out one by one: the matching would take seconds.
   * What is then not clearly best comes out as undecided, since leads are reckoned all the same.
   */
  private static final long MOST_STEPS = 5_000_000;

  private final Map<Integer, List<Fit>> fits;
  private final Sharing sharing;
  private final Map<Integer, Fit> dealt = new LinkedHashMap<>();
  private final Map<Integer, Map<LineKey, Fit>> fitOn = new HashMap<>();
  private final Map<LineKey, List<Integer>> wantedBy = new HashMap<>();
  private final Map<LineKey, Set<Integer>> users = new HashMap<>();

  private record Place(LineKey line, int number) {}

  private record Move(Fit to, int loss) {}

  /**
   * A question of who gets what.
   *
   * @param fits for each item the lines it may have, the heaviest first, each line once
   */
  Assignment(Map<Integer, List<Fit>> fits, Sharing sharing) {
    this.fits = fits;
    this.sharing = sharing;
    fits.forEach(
        (item, lines) -> {
          Map<LineKey, Fit> byLine = new HashMap<>();
          for (Fit fit : lines) {
            byLine.put(lineOf(fit), fit);
            wantedBy.computeIfAbsent(lineOf(fit), line -> new ArrayList<>()).add(item);
          }
          fitOn.put(item, byLine);
        });
  }

  /** What each item gets; one that gets nothing is behind on the best line it could have. */
  Map<Integer, LineChoice.Choice> solve() {
    if (fits.size() == 1) {
      fits.forEach((item, lines) -> deal(item, lines.get(0)));
    } else if (links() * fits.size() <= MOST_STEPS) {
      match();
    } else {
      oneByOne();
    }
    Map<Integer, LineChoice.Choice> solved = new LinkedHashMap<>();
    fits.forEach((item, lines) -> solved.put(item, withLead(item, lines)));
    return solved;
  }

  private int places() {
    return sharing == Sharing.FORBIDDEN ? 1 : fits.size();
  }

  private long links() {
    return fits.values().stream().mapToLong(List::size).sum() * places();
  }

  private void match() {
    var graph = new SimpleWeightedGraph<Object, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    Set<Object> items = new HashSet<>();
    Set<Object> places = new HashSet<>();
    Map<DefaultWeightedEdge, Integer> itemOf = new HashMap<>();
    Map<DefaultWeightedEdge, Fit> fitOf = new HashMap<>();
    fits.forEach(
        (item, lines) -> {
          graph.addVertex(item);
          items.add(item);
          for (Fit fit : lines) {
            for (int number = 0; number < places(); number++) {
              Place place = new Place(lineOf(fit), number);
              graph.addVertex(place);
              places.add(place);
              DefaultWeightedEdge edge = graph.addEdge(item, place);
              graph.setEdgeWeight(edge, ANY_LINE + fit.weight() - (number == 0 ? 0 : TAKEN));
              itemOf.put(edge, item);
              fitOf.put(edge, fit);
            }
          }
        });
    List<DefaultWeightedEdge> chosen =
        new ArrayList<>(
            new MaximumWeightBipartiteMatching<>(graph, items, places).getMatching().getEdges());
    chosen.forEach(edge -> deal(itemOf.get(edge), fitOf.get(edge)));
  }

  private void oneByOne() {
    fits.forEach(
        (item, lines) ->
            lines.stream()
                .filter(fit -> sharing != Sharing.FORBIDDEN || usersOf(fit) == 0)
                .max((a, b) -> Integer.compare(worth(a, usersOf(a)), worth(b, usersOf(b))))
                .ifPresent(fit -> deal(item, fit)));
  }

  private void deal(Integer item, Fit fit) {
    dealt.put(item, fit);
    users.computeIfAbsent(lineOf(fit), line -> new TreeSet<>()).add(item);
  }

  private Set<Integer> itemsOn(Fit fit) {
    return users.getOrDefault(lineOf(fit), Set.of());
  }

  private int usersOf(Fit fit) {
    return itemsOn(fit).size();
  }

  private static LineKey lineOf(Fit fit) {
    return fit.candidate().line().key();
  }

  /** What a link is worth on a line that {@code others} items have too. */
  private static int worth(Fit fit, int others) {
    return fit.weight() - (others > 0 ? TAKEN : 0);
  }

  private LineChoice.Choice withLead(Integer item, List<Fit> lines) {
    Fit own = dealt.get(item);
    if (own == null) {
      return new LineChoice.Choice(lines.get(0), Optional.empty(), -behind(lines));
    }
    Optional<Move> best = Optional.empty();
    for (Fit to : lines) {
      if (!sameLine(to, own)) {
        best = lesser(best, moveAlone(own, to));
        best = lesser(best, changePlaces(item, own, to));
      }
    }
    int lead = best.map(Move::loss).orElse(Integer.MAX_VALUE);
    return new LineChoice.Choice(own, best.map(Move::to), Math.min(lead, giveWay(item, own)));
  }

  private Optional<Move> moveAlone(Fit own, Fit to) {
    if (sharing == Sharing.FORBIDDEN && usersOf(to) > 0) {
      return Optional.empty();
    }
    return Optional.of(new Move(to, worth(own, usersOf(own) - 1) - worth(to, usersOf(to))));
  }

  private Optional<Move> changePlaces(Integer item, Fit own, Fit to) {
    Optional<Move> best = Optional.empty();
    for (Integer other : itemsOn(to)) {
      Fit back = fitOn.get(other).get(lineOf(own));
      if (!other.equals(item) && back != null) {
        int loss = own.weight() + dealt.get(other).weight() - to.weight() - back.weight();
        best = lesser(best, Optional.of(new Move(to, loss)));
      }
    }
    return best;
  }

  /** Where a line can be had once only: how much better the item fits it than one without any. */
  private int giveWay(Integer item, Fit own) {
    if (sharing != Sharing.FORBIDDEN) {
      return Integer.MAX_VALUE;
    }
    return wantedBy.get(lineOf(own)).stream()
        .filter(other -> !other.equals(item) && !dealt.containsKey(other))
        .mapToInt(other -> own.weight() - fitOn.get(other).get(lineOf(own)).weight())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** How far an item without a line is behind those that have the lines it could have. */
  private int behind(List<Fit> lines) {
    return lines.stream()
        .mapToInt(
            fit ->
                itemsOn(fit).stream()
                    .mapToInt(winner -> dealt.get(winner).weight() - fit.weight())
                    .min()
                    .orElse(0))
        .min()
        .orElse(0);
  }

  private static Optional<Move> lesser(Optional<Move> a, Optional<Move> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return a.get().loss() <= b.get().loss() ? a : b;
  }

  private static boolean sameLine(Fit a, Fit b) {
    return lineOf(a).equals(lineOf(b));
  }
}
