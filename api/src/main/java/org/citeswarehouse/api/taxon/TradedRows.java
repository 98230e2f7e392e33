package org.citeswarehouse.api.taxon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.Rows;

/** Reads from the rows of a table which names they have, and of how many taxa. */
final class TradedRows {

  static final List<String> RANKS = List.of("class", "order", "family", "genus", "taxon");

  private static final String LOWEST = "taxon";

  private TradedRows() {}

  /**
   * The names that rows have, each with the taxa that bear it.
   *
   * @param releases releases whose rows count; none for all rows
   * @param shown by which names rows are shown, where these are others
   */
  static List<Traded> of(
      Reading reading,
      Table table,
      String column,
      List<String> releases,
      Optional<NamesAsOf> shown) {
    Sql sql =
        Sql.of("SELECT DISTINCT \"class\", \"order\", family, genus, " + Sql.name(column))
            .then(" FROM ")
            .then(reading.from(table));
    if (!releases.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(releases.size(), "?"));
      sql = sql.then(new Sql(" WHERE release IN (" + marks + ")", List.copyOf(releases)));
    }
    Sql asPublished = sql;
    sql = shown.map(names -> names.rows(reading, asPublished)).orElse(asPublished);
    List<Column> columns =
        Stream.of("class", "order", "family", "genus", column).map(table::column).toList();
    boolean published = table.columns().stream().anyMatch(c -> c.name().equals("release"));
    Map<String, List<Place>> places = new HashMap<>();
    try (Rows rows = reading.rows(columns, sql)) {
      while (rows.next()) {
        if (rows.value(RANKS.size() - 1) != null) {
          readRow(rows, places);
        }
      }
    }
    return places.entrySet().stream()
        .map(e -> new Traded(e.getKey(), joined(e.getValue(), published)))
        .toList();
  }

  /** A name that stands in two ranks of one row, as of a genus traded as such, is the higher's. */
  private static void readRow(Rows rows, Map<String, List<Place>> places) {
    String taxon = (String) rows.value(RANKS.size() - 1);
    String group = rows.value(0) == null ? "" : (String) rows.value(0);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < RANKS.size(); i++) {
      String name = (String) rows.value(i);
      if (name != null && seen.add(name)) {
        String rank = RANKS.get(i);
        List<Place> all = places.computeIfAbsent(name, n -> new ArrayList<>(1));
        all.stream()
            .filter(p -> p.rank().equals(rank) && p.group().equals(group))
            .findFirst()
            .orElseGet(
                () -> {
                  Place place = Place.of(rank, group);
                  all.add(place);
                  return place;
                })
            .below()
            .add(taxon);
      }
    }
  }

  /**
   * The taxa that bear a name. A genus and rows of its name that leave the genus blank are one
   * taxon. A blank class means plants in published trade data; in registers it may be unknown.
   */
  private static List<Place> joined(List<Place> all, boolean published) {
    List<String> groups =
        all.stream().map(Place::group).filter(g -> !g.isEmpty()).distinct().toList();
    boolean unknown = !published && groups.size() == 1;
    Map<String, Place> joined = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparingInt(p -> RANKS.indexOf(p.rank())))
        .forEach(
            place -> {
              String group = unknown ? groups.get(0) : place.group();
              String same = group + "\n" + place.rank();
              String higher =
                  joined.keySet().stream()
                      .filter(k -> place.rank().equals(LOWEST) && k.startsWith(group + "\n"))
                      .findFirst()
                      .orElse(same);
              joined.merge(higher, place.in(group), Place::with);
            });
    return List.copyOf(joined.values());
  }
}
