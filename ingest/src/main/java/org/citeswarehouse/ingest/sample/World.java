package org.citeswarehouse.ingest.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that happened in Exempla: what was permitted, certified and declared.
 *
 * @param lines permit lines, by day of issue
 * @param stamps endorsements, by day
 * @param items customs items in force, by day of registration
 */
record World(List<Line> lines, List<Stamp> stamps, List<Item> items) {

  private static final int DOCUMENTS = 1_960;

  static World of(Dice dice) {
    Market market = new Market();
    NumberStyles numbers = new NumberStyles(dice);
    List<Line> lines = new ArrayList<>(new PermitOffice(dice, market, numbers).issue(DOCUMENTS));
    lines.sort(Comparator.comparing(l -> l.document().issued()));
    Spelling spelling = new Spelling(dice, lines);
    Look register = new Look(lines);
    Calendar calendar = new Calendar(dice);
    OtherGoods others = new OtherGoods(dice, market, numbers, spelling, register, calendar);
    Trade trade = new Trade(dice, calendar);
    BorderPost border = new BorderPost(dice, spelling);
    Customs customs = new Customs(dice, spelling, register, numbers);
    List<Stamp> stamps = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    lines.stream()
        .collect(Collectors.groupingBy(Line::document, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (document, own) -> {
              List<Crossing> crossings = trade.of(document, own);
              crossings.forEach(c -> stamps.addAll(border.certify(c)));
              for (List<Crossing> together : byVoyage(crossings)) {
                items.addAll(customs.declare(together.get(0).voyage(), together));
                if (dice.chance(0.03)) {
                  items.add(others.beside(items.get(items.size() - 1)));
                }
              }
            });
    items.addAll(others.declarations(lines));
    stamps.sort(Comparator.comparing(Stamp::day));
    items.sort(Comparator.comparing(Item::day));
    return new World(List.copyOf(lines), List.copyOf(stamps), List.copyOf(items));
  }

  private static List<List<Crossing>> byVoyage(List<Crossing> crossings) {
    Map<Voyage, List<Crossing>> declared =
        crossings.stream()
            .filter(Crossing::declared)
            .collect(
                Collectors.groupingBy(Crossing::voyage, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(declared.values());
  }
}
