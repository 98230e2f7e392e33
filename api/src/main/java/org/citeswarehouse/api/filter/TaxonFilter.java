package org.citeswarehouse.api.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.taxon.NamesAsOf;
import org.citeswarehouse.api.taxon.Place;
import org.citeswarehouse.api.taxon.TaxonNames;
import org.citeswarehouse.api.taxon.Traded;
import org.citeswarehouse.model.table.Table;

/**
 * A taxon of any rank, whatever the case and accents, and by its synonyms. What may be several taxa
 * is not guessed. The names below a taxon bound the search, as tables are sorted by name.
 */
final class TaxonFilter implements Filter.Condition {

  private static final int SIMILAR = 5;
  private static final String RELEASE = "release";

  private final Table table;
  private final String nameColumn;

  TaxonFilter(Table table, String nameColumn) {
    this.table = table;
    this.nameColumn = nameColumn;
  }

  @Override
  public Sql of(Reading reading, List<String> values) {
    return of(reading, values, Map.of());
  }

  @Override
  public Sql of(Reading reading, List<String> values, Map<String, String> given) {
    TaxonNames names =
        TaxonNames.of(
            reading, table, nameColumn, releases(reading, given), NamesAsOf.of(reading, given));
    List<Sql> any = new ArrayList<>();
    for (String value : values) {
      if (value == null) {
        any.add(Sql.of(Sql.name(nameColumn) + " IS NULL"));
        continue;
      }
      Traded traded = traded(names, value);
      boolean shared = names.find(traded.name()) != null && names.find(traded.name()).isShared();
      any.addAll(conditions(traded, shared));
    }
    return Sql.join(" OR ", any);
  }

  /** What lies between two names may belong to another taxon of the same name. */
  private List<Sql> conditions(Traded traded, boolean shared) {
    Place place = traded.places().get(0);
    String name = Sql.name(nameColumn);
    List<Sql> any = new ArrayList<>();
    for (String rank : place.ranks()) {
      String column = rank.equals("taxon") ? name : Sql.name(rank);
      Sql one =
          Sql.of(
              column + " = ? AND " + name + " BETWEEN ? AND ?",
              traded.name(),
              place.below().first(),
              place.below().last());
      if (shared) {
        one = one.then(" AND ").then(ofClass(place.group()));
      }
      any.add(Sql.of("(").then(one).then(")"));
    }
    return any;
  }

  private static Sql ofClass(String group) {
    return group.isEmpty() ? Sql.of("\"class\" IS NULL") : Sql.of("\"class\" = ?", group);
  }

  /** Names may belong to other taxa in another release, which says nothing of the one asked. */
  private List<String> releases(Reading reading, Map<String, String> given) {
    if (table.columns().stream().noneMatch(c -> c.name().equals(RELEASE))) {
      return List.of();
    }
    String asked = given.get(RELEASE);
    if (asked == null) {
      return ReleaseFilter.newest(reading).map(List::of).orElse(List.of());
    }
    List<String> releases = Arrays.stream(asked.split(",", -1)).map(String::strip).toList();
    new ReleaseFilter(table).of(reading, releases);
    return releases;
  }

  private Traded traded(TaxonNames names, String typed) {
    Traded traded = names.find(typed);
    List<TaxonNames.Synonym> synonyms =
        traded == null && names.alike(typed).isEmpty() ? names.synonyms(typed) : List.of();
    if (synonyms.size() > 1) {
      String accepted =
          synonyms.stream()
              .map(TaxonNames.Synonym::accepted)
              .sorted()
              .collect(Collectors.joining(", "));
      throw Refusal.of(Kind.WRONG_INPUT, "taxon.synonyms", typed, accepted);
    }
    if (synonyms.size() == 1) {
      String accepted = synonyms.get(0).accepted();
      traded = names.find(accepted);
      if (traded == null && names.alike(accepted).isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "taxon.synonym-absent", typed, accepted, table.name());
      }
    }
    List<String> which =
        traded == null
            ? names.alike(typed).stream().map(Traded::name).toList()
            : traded.isShared() ? traded.qualified() : List.of();
    if (!which.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "taxon.shared", typed, String.join(", ", which));
    }
    if (traded == null) {
      throw unknown(names, typed);
    }
    return traded;
  }

  private Refusal unknown(TaxonNames names, String typed) {
    if (names.isAccepted(typed)) {
      return Refusal.of(Kind.WRONG_INPUT, "taxon.absent", typed, table.name());
    }
    String start = typed.substring(0, Math.min(typed.length(), 4));
    String similar =
        Stream.of(names.fitting(typed), names.nearest(typed), names.fitting(start))
            .flatMap(List::stream)
            .map(Traded::name)
            .distinct()
            .limit(SIMILAR)
            .collect(Collectors.joining(", "));
    String code = similar.isEmpty() ? "taxon.unknown" : "taxon.similar";
    return Refusal.of(Kind.WRONG_INPUT, code, typed, similar, table.name());
  }
}
