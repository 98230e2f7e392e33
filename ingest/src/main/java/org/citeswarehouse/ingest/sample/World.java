package org.citeswarehouse.ingest.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that happened at a made-up Party: what was permitted, certified and declared.
 *
 * @param profile who it is
 * @param lines permit lines, by day of issue
 * @param stamps endorsements, by day
 * @param items customs items in force, by day of registration
 */
record World(Profile profile, List<Line> lines, List<Stamp> stamps, List<Item> items) {

  static World of(Profile profile, Dice dice) {
    Market market = new Market();
    NumberStyles numbers = new NumberStyles(profile, dice);
    List<Line> lines = new ArrayList<>(new PermitOffice(profile, dice, market, numbers).issue());
    lines.sort(Comparator.comparing(l -> l.document().issued()));
    Spelling spelling = new Spelling(dice, lines);
    Look register = new Look(profile.resemblance(), lines);
    Calendar calendar = new Calendar(profile, dice);
    OtherGoods others =
        new OtherGoods(profile, dice, market, numbers, spelling, register, calendar);
    Trade trade = new Trade(profile, dice, calendar);
    BorderPost border = new BorderPost(profile, dice, spelling);
    Customs customs = new Customs(profile, dice, spelling, register, numbers);
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
    return new World(profile, List.copyOf(lines), List.copyOf(stamps), List.copyOf(items));
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
