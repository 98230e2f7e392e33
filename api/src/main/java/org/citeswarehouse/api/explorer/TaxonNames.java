package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.table.Rows;

/** Names of taxa of one release, of any rank, and the synonyms that stand for them. */
final class TaxonNames {

  /**
   * A name that trade data have.
   *
   * @param name as they write it
   * @param rank its rank: class, order, family, genus, or taxon
   * @param species names below it by class; a class is blank for plants
   */
  record Traded(String name, String rank, Map<String, Set<String>> species) {

    /** Whether taxa of several classes bear the name. */
    boolean isShared() {
      return species.size() > 1 && !rank.equals("class");
    }
  }

  /** A synonym, the accepted name it stands for, and the sources that say so. */
  record Synonym(String name, String accepted, String sources) {}

  private static final List<String> RANKS = List.of("class", "order", "family", "genus", "taxon");

  private final Map<String, List<Traded>> traded = new TreeMap<>();
  private final Map<String, List<Synonym>> synonyms = new TreeMap<>();
  private final Set<String> accepted = new HashSet<>();

  private TaxonNames() {}

  /** Those of a release, worked out once for each state. */
  static TaxonNames of(Reading reading, String release) {
    return reading.once("taxa of trade " + release, TaxonNames.class, () -> read(reading, release));
  }

  private static TaxonNames read(Reading reading, String release) {
    TaxonNames names = new TaxonNames();
    names.readTrade(reading, release);
    names.readSynonyms(reading);
    names.readAccepted(reading);
    return names;
  }

  private void readTrade(Reading reading, String release) {
    Sql sql =
        Sql.of("SELECT DISTINCT \"class\", \"order\", family, genus, taxon FROM ")
            .then(reading.from(TradeTables.COMPTAB))
            .then(Sql.of(" WHERE release = ?", release));
    List<Column> columns = RANKS.stream().map(TradeTables.COMPTAB::column).toList();
    Map<String, Map<String, Set<String>>> below = new HashMap<>();
    Map<String, String> ranks = new HashMap<>();
    try (Rows rows = reading.rows(columns, sql)) {
      while (rows.next()) {
        String taxon = (String) rows.value(4);
        String group = rows.value(0) == null ? "" : (String) rows.value(0);
        for (int i = 0; i < RANKS.size(); i++) {
          String name = (String) rows.value(i);
          if (name != null && taxon != null) {
            String rank = RANKS.get(i);
            ranks.merge(name, rank, (a, b) -> RANKS.indexOf(a) <= RANKS.indexOf(b) ? a : b);
            below
                .computeIfAbsent(name, n -> new TreeMap<>())
                .computeIfAbsent(group, g -> new TreeSet<>())
                .add(taxon);
          }
        }
      }
    }
    below.forEach(
        (name, species) ->
            traded
                .computeIfAbsent(Folded.of(name), n -> new ArrayList<>(1))
                .add(new Traded(name, ranks.get(name), species)));
  }

  private void readSynonyms(Reading reading) {
    List<Column> columns =
        List.of(
            ReferenceTables.TAXON_NAMES.column("name"),
            ReferenceTables.TAXON_NAMES.column("accepted_name"),
            ReferenceTables.TAXON_NAMES.column("sources"));
    Sql sql =
        Sql.of("SELECT DISTINCT name, accepted_name, sources FROM ")
            .then(reading.from(ReferenceTables.TAXON_NAMES))
            .then(" WHERE status IN ('S', 'T') AND accepted_name <> name ORDER BY ALL");
    for (List<Object> row : reading.list(columns, sql)) {
      Synonym synonym =
          new Synonym(
              (String) row.get(0),
              (String) row.get(1),
              row.get(2) == null ? "" : ((String) row.get(2)).replace(";", ", "));
      List<Synonym> all =
          synonyms.computeIfAbsent(Folded.of(synonym.name()), n -> new ArrayList<>());
      if (all.stream().noneMatch(s -> s.accepted().equals(synonym.accepted()))) {
        all.add(synonym);
      }
    }
  }

  private void readAccepted(Reading reading) {
    Sql sql =
        Sql.of("SELECT name FROM ")
            .then(reading.from(ReferenceTables.TAXON_NAMES))
            .then(" WHERE status NOT IN ('S', 'T') UNION SELECT taxon FROM ")
            .then(reading.from(RegisterTables.TAXA));
    reading
        .list(List.of(Reading.made("name", ColumnType.TEXT)), sql)
        .forEach(row -> accepted.add(Folded.of((String) row.get(0))));
  }

  /**
   * The traded name that a text is; null where it is none. Case and signs matter only where they
   * tell names apart, as that of a hybrid does.
   */
  Traded find(String typed) {
    List<Traded> alike = traded.getOrDefault(Folded.of(typed), List.of());
    return alike.stream()
        .filter(t -> t.name().equals(typed))
        .findFirst()
        .orElse(alike.size() == 1 ? alike.get(0) : null);
  }

  /** Whether several traded names differ from a text in case and signs alone. */
  boolean isAlike(String typed) {
    return traded.getOrDefault(Folded.of(typed), List.of()).size() > 1;
  }

  /** The taxa for which a text is a synonym; a name that is accepted too is no synonym. */
  List<Synonym> synonyms(String typed) {
    return synonyms.getOrDefault(Folded.of(typed), List.of());
  }

  /** Whether a text is an accepted name, be it traded or not. */
  boolean isAccepted(String typed) {
    return accepted.contains(Folded.of(typed));
  }

  /** Names and synonyms one of whose words begins so: first those that begin with it. */
  List<Choice> fitting(String typed) {
    String wanted = Folded.of(typed);
    List<Choice> found = new ArrayList<>();
    traded.forEach(
        (folded, names) -> {
          if (Folded.fits(folded, wanted)) {
            names.forEach(name -> found.add(choice(name)));
          }
        });
    synonyms.forEach(
        (folded, all) -> {
          if (Folded.fits(folded, wanted) && !traded.containsKey(folded)) {
            all.stream()
                .filter(s -> traded.containsKey(Folded.of(s.accepted())))
                .forEach(
                    s ->
                        found.add(
                            new Choice(
                                s.name(),
                                s.name(),
                                Texts.of("explorer.suggest.synonym", s.accepted()))));
          }
        });
    found.sort(
        Comparator.comparingInt((Choice c) -> Folded.of(c.label()).startsWith(wanted) ? 0 : 1)
            .thenComparing(Choice::label));
    return found;
  }

  /**
   * What may have been meant: names that begin so, else those a slip away, those of the same genus,
   * or the nearest by spelling.
   */
  Meant meant(String typed) {
    String wanted = Folded.of(typed);
    List<Choice> fitting = wanted.length() < 2 ? List.of() : fitting(wanted);
    if (!fitting.isEmpty()) {
      return Meant.beginning(fitting);
    }
    List<String> slips = Meant.slips(wanted, traded.keySet(), List::of);
    if (!slips.isEmpty()) {
      return Meant.spelling(choices(slips));
    }
    String genus = wanted.split(" ", 2)[0];
    return traded.containsKey(genus)
        ? Meant.genus(fitting(genus))
        : Meant.spelling(choices(Meant.nearest(wanted, traded.keySet(), List::of)));
  }

  private List<Choice> choices(List<String> folded) {
    return folded.stream()
        .flatMap(name -> traded.get(name).stream())
        .map(TaxonNames::choice)
        .toList();
  }

  private static Choice choice(Traded name) {
    return new Choice(name.name(), name.name(), Texts.of("explorer.rank." + name.rank()));
  }
}
