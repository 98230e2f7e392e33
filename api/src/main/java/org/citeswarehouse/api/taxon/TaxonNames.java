package org.citeswarehouse.api.taxon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/** Names of taxa of a table, of any rank, and the synonyms that stand for them. */
public final class TaxonNames {

  /** A synonym, the accepted name it stands for, and the sources that say so. */
  public record Synonym(String name, String accepted, String sources) {}

  private static final Pattern QUALIFIED = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
  private static final int SLIPS = 2;
  private static final int SHORTEST_ALIKE = 5;

  private final Map<String, List<Traded>> traded = new TreeMap<>();
  private final Map<String, List<Synonym>> synonyms = new TreeMap<>();
  private final Set<String> accepted = new HashSet<>();

  private TaxonNames() {}

  /**
   * Those of a table, worked out once for each state.
   *
   * @param table a table with the ranks of its taxa
   * @param column its column of names
   * @param releases releases whose rows count; none for all rows, and for tables without releases
   */
  public static TaxonNames of(Reading reading, Table table, String column, List<String> releases) {
    return of(reading, table, column, releases, Optional.empty());
  }

  /**
   * The same of rows that are shown by the names of a day; empty for their own.
   *
   * @param shown by which names
   */
  public static TaxonNames of(
      Reading reading,
      Table table,
      String column,
      List<String> releases,
      Optional<NamesAsOf> shown) {
    String names = shown.map(n -> " as of " + n.day()).orElse("");
    return reading.once(
        "taxa of " + table.name() + " " + String.join(",", releases) + names,
        TaxonNames.class,
        () -> read(reading, TradedRows.of(reading, table, column, releases, shown)));
  }

  private static TaxonNames read(Reading reading, List<Traded> traded) {
    TaxonNames names = new TaxonNames();
    traded.forEach(
        t -> names.traded.computeIfAbsent(Folded.of(t.name()), n -> new ArrayList<>(1)).add(t));
    names.readSynonyms(reading);
    names.readAccepted(reading);
    return names;
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
  public Traded find(String typed) {
    List<Traded> alike = traded.getOrDefault(Folded.of(typed), List.of());
    return alike.stream()
        .filter(t -> t.name().equals(typed))
        .findFirst()
        .orElse(alike.size() == 1 ? alike.get(0) : qualified(typed));
  }

  /** The taxon that a word in brackets tells from others of its name. */
  private Traded qualified(String typed) {
    Matcher m = QUALIFIED.matcher(typed);
    Traded shared = m.matches() ? find(m.group(1)) : null;
    return shared == null ? null : shared.only(m.group(2)).orElse(null);
  }

  /** The traded names that differ from a text in case and signs alone. */
  public List<Traded> alike(String typed) {
    return traded.getOrDefault(Folded.of(typed), List.of());
  }

  /** The taxa for which a text is a synonym; a name that is accepted too is no synonym. */
  public List<Synonym> synonyms(String typed) {
    return synonyms.getOrDefault(Folded.of(typed), List.of());
  }

  /** Whether a text is an accepted name, be it traded or not. */
  public boolean isAccepted(String typed) {
    return accepted.contains(Folded.of(typed));
  }

  /** Traded names one of whose words begins so: first those that begin with it. */
  public List<Traded> fitting(String typed) {
    String wanted = Folded.of(typed);
    return traded.entrySet().stream()
        .filter(e -> Folded.fits(e.getKey(), wanted))
        .flatMap(e -> e.getValue().stream())
        .sorted(
            Comparator.comparingInt((Traded t) -> Folded.of(t.name()).startsWith(wanted) ? 0 : 1)
                .thenComparing(Traded::name))
        .toList();
  }

  /** Synonyms of traded names, one of whose words begins so; names that are traded are left out. */
  public List<Synonym> fittingSynonyms(String typed) {
    String wanted = Folded.of(typed);
    return synonyms.entrySet().stream()
        .filter(e -> Folded.fits(e.getKey(), wanted) && !traded.containsKey(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .filter(s -> traded.containsKey(Folded.of(s.accepted())))
        .toList();
  }

  /** All traded names. */
  public List<Traded> all() {
    return traded.values().stream().flatMap(List::stream).toList();
  }

  /** Traded names that are a letter or two away, the nearest first. */
  public List<Traded> nearest(String typed) {
    String wanted = Folded.of(typed);
    if (wanted.length() < SHORTEST_ALIKE) {
      return List.of();
    }
    return Spelling.within(wanted, traded.entrySet(), e -> List.of(e.getKey()), SLIPS).stream()
        .flatMap(e -> e.getValue().stream())
        .toList();
  }
}
