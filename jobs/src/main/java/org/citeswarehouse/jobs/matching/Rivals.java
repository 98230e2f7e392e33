package org.citeswarehouse.jobs.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.util.UnionFind;

/** Items that compete, directly or through others, for the same lines. */
final class Rivals {

  private Rivals() {}

  /** The items in groups; no line is wanted in two of them. */
  static Collection<Map<Integer, List<Fit>>> of(Map<Integer, List<Fit>> fits) {
    UnionFind<Integer> groups = new UnionFind<>(fits.keySet());
    Map<LineKey, Integer> firstToWant = new HashMap<>();
    fits.forEach(
        (item, lines) ->
            lines.forEach(
                fit -> {
                  LineKey line = fit.candidate().line().key();
                  Integer first = firstToWant.putIfAbsent(line, item);
                  if (first != null) {
                    groups.union(first, item);
                  }
                }));
    Map<Integer, Map<Integer, List<Fit>>> byGroup = new LinkedHashMap<>();
    fits.forEach(
        (item, lines) ->
            byGroup
                .computeIfAbsent(groups.find(item), group -> new LinkedHashMap<>())
                .put(item, lines));
    return new ArrayList<>(byGroup.values());
  }
}
