package org.citeswarehouse.api.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.validation.ListingHistory;
import org.citeswarehouse.ingest.validation.Taxon;
import org.citeswarehouse.ingest.validation.Taxonomy;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Rank;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.reports.table.Rows;

/**
 * The reference tables of a warehouse in memory: a hundred thousand names take about as many
 * kilobytes, and a report asks for the same few again and again.
 */
public final class WarehouseTaxonomy implements Taxonomy {

  private static final LevenshteinDistance TWO_LETTERS = new LevenshteinDistance(2);
  private static final int MOST_ALIKE = 3;

  /** The word of the Checklist for a taxon in no Appendix. */
  private static final String NOT_LISTED = "NC";

  /** Names for which like ones are looked for: each look goes through all that are known. */
  private static final int MOST_LOOKED_FOR = 2000;

  /**
   * Accepted names of a list that can be taken for all there are. The Checklist of CITES Species
   * held some 38,000 in 2017; its animals alone are fewer than this.
   */
  private static final int COMPLETE = 30_000;

  private record Name(
      String name, String accepted, Rank rank, String kingdom, List<String> keys, String listing) {}

  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, List<ListingHistory.Span>> cites = new HashMap<>();
  private final Map<String, List<ListingHistory.Span>> eu = new HashMap<>();
  private final Map<String, LocalDate> knownTo = new HashMap<>();
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final Map<String, Optional<Taxon>> found = new HashMap<>();
  private final Map<String, List<String>> alike = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private LocalDate lastChange;
  private LocalDate lastChangeInEu;
  private long accepted;

  private WarehouseTaxonomy() {}

  /** Nothing is known. */
  public static WarehouseTaxonomy none() {
    return new WarehouseTaxonomy();
  }

  /** Reads all of it. */
  public static WarehouseTaxonomy of(Reading reading) {
    WarehouseTaxonomy taxonomy = new WarehouseTaxonomy();
    taxonomy.readNames(reading);
    taxonomy.readListings(reading);
    taxonomy.readCountries(reading);
    return taxonomy;
  }

  @Override
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /** Day of the last change of a listing that is known; empty for none. */
  public Optional<LocalDate> lastChange() {
    return Optional.ofNullable(lastChange);
  }

  @Override
  public Optional<Taxon> find(String name) {
    return found.computeIfAbsent(
        key(name), k -> Optional.ofNullable(names.get(k)).map(this::taxon));
  }

  @Override
  public boolean mayLack(String name) {
    return accepted < COMPLETE && !firstWords.contains(firstWord(key(name)));
  }

  @Override
  public List<String> like(String name) {
    String wanted = key(name);
    if (wanted.length() < 5) {
      return List.of();
    }
    List<String> known = alike.get(wanted);
    if (known != null || alike.size() >= MOST_LOOKED_FOR) {
      return known == null ? List.of() : known;
    }
    List<String> nearest = nearest(wanted);
    alike.put(wanted, nearest);
    return nearest;
  }

  private List<String> nearest(String wanted) {
    Map<Integer, Set<String>> near = new HashMap<>();
    for (Map.Entry<String, Name> one : names.entrySet()) {
      if (Math.abs(one.getKey().length() - wanted.length()) <= 2) {
        int distance = TWO_LETTERS.apply(wanted, one.getKey());
        if (distance > 0) {
          near.computeIfAbsent(distance, d -> new TreeSet<>()).add(one.getValue().name());
        }
      }
    }
    List<String> nearest = new ArrayList<>();
    near.keySet().stream().sorted().forEach(d -> nearest.addAll(near.get(d)));
    return nearest.subList(0, Math.min(MOST_ALIKE, nearest.size()));
  }

  private Taxon taxon(Name name) {
    Name accepted = name.accepted() == null ? name : names.getOrDefault(key(name.accepted()), name);
    String shown = name.accepted() == null ? name.name() : name.accepted();
    String id = id(accepted.kingdom(), shown);
    Set<String> current = new HashSet<>();
    if (accepted.listing() != null) {
      Arrays.stream(accepted.listing().split("/", -1))
          .filter(a -> a.startsWith("I"))
          .forEach(current::add);
    }
    return new Taxon(
        shown,
        accepted.rank(),
        accepted.kingdom(),
        accepted.keys(),
        new ListingHistory(
            cites.getOrDefault(id, List.of()),
            eu.getOrDefault(id, List.of()),
            knownTo.get(id),
            current,
            NOT_LISTED.equals(accepted.listing()),
            new ListingHistory.Reach(lastChange, lastChangeInEu)),
        countries.getOrDefault(id, Set.of()));
  }

  /** A name that several taxa bear is that of the accepted one, then of the hybrid, then others. */
  private void readNames(Reading reading) {
    String order =
        Arrays.stream(NameStatus.values())
                .map(s -> "WHEN '" + s + "' THEN " + s.compareTo(NameStatus.A))
                .reduce("CASE status ", (a, b) -> a + " " + b)
            + " END";
    try (Rows rows =
        reading.rows(
            ReferenceTables.TAXON_NAMES.columns(),
            Sql.of("SELECT * FROM ")
                .then(reading.from(ReferenceTables.TAXON_NAMES))
                .then(" ORDER BY " + order + ", name, kingdom, accepted_name"))) {
      while (rows.next()) {
        String name = (String) rows.value(0);
        names.putIfAbsent(key(name), name(rows, name));
        firstWords.add(firstWord(key(name)));
        accepted += NameStatus.A.name().equals(rows.value(1)) ? 1 : 0;
      }
    }
  }

  private static Name name(Rows rows, String name) {
    String rank = (String) rows.value(3);
    String kingdom = (String) rows.value(4);
    String accepted = (String) rows.value(2);
    List<String> keys = new ArrayList<>();
    List<Rank> above =
        List.of(Rank.PHYLUM, Rank.CLASS, Rank.ORDER, Rank.FAMILY, Rank.SUBFAMILY, Rank.GENUS);
    // Pairs of higher taxa do not reach names of status N. Source: trade-database-facts B, S4.
    boolean reached = !NameStatus.N.name().equals(rows.value(1));
    if (reached) {
      add(keys, Rank.KINGDOM, kingdom);
      for (int i = 0; i < above.size(); i++) {
        add(keys, above.get(i), (String) rows.value(5 + i));
      }
    }
    if ((!keys.isEmpty() || !reached) && rank != null) {
      add(keys, Rank.valueOf(rank), accepted == null ? name : accepted);
    }
    return new Name(
        name,
        accepted,
        rank == null ? null : Rank.valueOf(rank),
        kingdom,
        keys,
        (String) rows.value(13));
  }

  private static void add(List<String> keys, Rank rank, String taxon) {
    if (taxon != null) {
      keys.add(RuleBook.key(rank.name(), taxon));
    }
  }

  private void readListings(Reading reading) {
    try (Rows rows =
        reading.rows(
            ReferenceTables.LISTING_INTERVALS.columns(),
            Sql.of("SELECT * FROM ").then(reading.from(ReferenceTables.LISTING_INTERVALS)))) {
      while (rows.next()) {
        String id = id((String) rows.value(1), (String) rows.value(0));
        boolean ofCites = "CITES".equals(rows.value(2));
        (ofCites ? cites : eu)
            .computeIfAbsent(id, k -> new ArrayList<>())
            .add(
                new ListingHistory.Span(
                    (String) rows.value(3), (LocalDate) rows.value(4), (LocalDate) rows.value(5)));
        LocalDate known = (LocalDate) rows.value(7);
        if (!ofCites && known != null) {
          lastChangeInEu = lastChangeInEu == null ? known : later(lastChangeInEu, known);
        }
        if (ofCites && known != null) {
          knownTo.merge(id, known, WarehouseTaxonomy::later);
          lastChange = lastChange == null ? known : later(lastChange, known);
        }
      }
    }
  }

  /** Where all that is known of a taxon are remarks on some countries, others may lack. */
  private void readCountries(Reading reading) {
    Set<String> listed = new HashSet<>();
    try (Rows rows =
        reading.rows(
            ReferenceTables.TAXON_DISTRIBUTIONS.columns(),
            Sql.of("SELECT * FROM ").then(reading.from(ReferenceTables.TAXON_DISTRIBUTIONS)))) {
      while (rows.next()) {
        countries
            .computeIfAbsent(
                id((String) rows.value(1), (String) rows.value(0)), k -> new HashSet<>())
            .add((String) rows.value(2));
        if (rows.value(3) == null) {
          listed.add(id((String) rows.value(1), (String) rows.value(0)));
        }
      }
    }
    countries.keySet().retainAll(listed);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static String firstWord(String key) {
    int blank = key.indexOf(' ');
    return blank < 0 ? key : key.substring(0, blank);
  }

  private static String id(String kingdom, String taxon) {
    return kingdom + ":" + key(taxon);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(" spp.")
        ? lower.substring(0, lower.length() - 5)
        : lower.endsWith(" spp") ? lower.substring(0, lower.length() - 4) : lower;
  }
}
