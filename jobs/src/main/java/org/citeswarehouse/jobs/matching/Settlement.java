package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;

/** Settles the open items of one Party, partner and flow: first those that cite a number. */
final class Settlement {

  private final List<Row> openItems = new ArrayList<>();
  private final List<List<Row>> pairsOf = new ArrayList<>();
  private final Map<LineKey, Claims> settledClaims = new HashMap<>();
  private final List<Row> settled = new ArrayList<>();

  private Settlement(List<Row> pairs) {
    Map<List<Object>, Integer> positions = new HashMap<>();
    for (Row pair : pairs) {
      List<Object> key =
          List.of(
              pair.getAs("declaration_country"),
              pair.getAs("declaration_no"),
              pair.<Integer>getAs("item_no"));
      int at = positions.computeIfAbsent(key, k -> positions.size());
      if (at == openItems.size()) {
        openItems.add(pair);
        pairsOf.add(new ArrayList<>());
      }
      pairsOf.get(at).add(pair);
    }
  }

  /**
   * Links of the group's items.
   *
   * @param group {@code pairs} of an item and a line it may have moved on
   */
  static List<Row> of(Row group) {
    Settlement settlement = new Settlement(group.getList(group.fieldIndex("pairs")));
    settlement.settle(Sharing.DISCOURAGED, method -> method != MatchMethod.ATTRIBUTE);
    settlement.settle(Sharing.FORBIDDEN, method -> method == MatchMethod.ATTRIBUTE);
    return settlement.settled;
  }

  private void settle(Sharing sharing, Predicate<MatchMethod> found) {
    Map<Integer, List<Fit>> fits = new LinkedHashMap<>();
    for (int at = 0; at < openItems.size(); at++) {
      if (found.test(MatchMethod.valueOf(openItems.get(at).getAs(Candidates.METHOD)))) {
        fits.put(at, fits(at));
      }
    }
    LineChoice.among(fits, sharing).forEach(this::settle);
  }

  private List<Fit> fits(int at) {
    List<Fit> fits = new ArrayList<>();
    for (Row row : pairsOf.get(at)) {
      OpenPair pair = OpenPair.of(row);
      LineKey line = pair.candidate().line().key();
      Fit fit = pair.fit(settledClaims.getOrDefault(line, Claims.NONE));
      if (pair.believable(fit)) {
        fits.add(fit);
      }
    }
    return Fit.longestNames(fits);
  }

  private ItemFacts facts(int at) {
    return ItemFacts.of(openItems.get(at).getAs("facts"));
  }

  private void settle(int at, LineChoice.Choice choice) {
    Row open = openItems.get(at);
    ItemFacts item = facts(at);
    if (choice.decided()) {
      LineFacts line = choice.best().candidate().line();
      BigDecimal quantity = item.quantityIn(line.unit());
      settledClaims.merge(
          line.key(), new Claims(1, quantity == null ? BigDecimal.ZERO : quantity), Claims::and);
      settled.add(LinkRows.of(open, Decision.linked(item, Role.MATCH, choice, Set.of())));
    } else if (choice.lost()) {
      ItemFinding finding = ItemFinding.valueOf(open.getAs("finding"));
      settled.add(LinkRows.of(open, Decision.lost(item, finding, choice)));
    } else {
      settled.add(LinkRows.of(open, Decision.undecided(item, choice, List.of())));
    }
  }
}
