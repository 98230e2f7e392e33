package org.citeswarehouse.api.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.Table;

/**
 * A taxon of any rank. Which rank a name has is looked up once for each version of the table; the
 * names below it bound the search, as tables are sorted by name.
 */
final class TaxonFilter implements Filter.Condition {

  /** A rank the name has, and the first and last name below it. */
  private record Place(String rank, String first, String last) {}

  private record Version(Database database, String table, long version, Sight sight) {}

  private static final List<Column> NAMES =
      List.of(
          Reading.made("name", ColumnType.TEXT),
          Reading.made("rank", ColumnType.TEXT),
          Reading.made("first", ColumnType.TEXT),
          Reading.made("last", ColumnType.TEXT));
  private static final int SIMILAR = 5;

  private final Table table;
  private final String nameColumn;
  private final Cache<Version, Map<String, List<Place>>> known =
      Caffeine.newBuilder().maximumSize(8).build();

  TaxonFilter(Table table, String nameColumn) {
    this.table = table;
    this.nameColumn = nameColumn;
  }

  @Override
  public Sql of(Reading reading, List<String> values) {
    Map<String, List<Place>> names =
        known.get(
            new Version(
                reading.database(),
                table.name(),
                reading.state().version(table).orElse(-1),
                reading.state().sight()),
            version -> read(reading));
    String name = Sql.name(nameColumn);
    List<Sql> any = new ArrayList<>();
    for (String value : values) {
      if (value == null) {
        any.add(Sql.of(name + " IS NULL"));
        continue;
      }
      for (Place place : places(names, value)) {
        any.add(
            Sql.of(
                "(" + Sql.name(place.rank) + " = ? AND " + name + " BETWEEN ? AND ?)",
                value,
                place.first,
                place.last));
      }
    }
    return Sql.join(" OR ", any);
  }

  private List<Place> places(Map<String, List<Place>> names, String value) {
    List<Place> places = names.get(value);
    if (places == null) {
      String start = value.substring(0, Math.min(value.length(), 4));
      String similar =
          names.keySet().stream()
              .filter(n -> n.regionMatches(true, 0, start, 0, start.length()))
              .sorted()
              .limit(SIMILAR)
              .collect(Collectors.joining(", "));
      String code = similar.isEmpty() ? "taxon.unknown" : "taxon.similar";
      throw Refusal.of(Kind.WRONG_INPUT, code, value, similar, table.name());
    }
    return places;
  }

  private Map<String, List<Place>> read(Reading reading) {
    List<Sql> ranks =
        List.of(nameColumn, "class", "order", "family", "genus").stream()
            .map(
                rank ->
                    Sql.of("SELECT " + Sql.name(rank) + ", '" + rank + "', min(n), max(n) FROM (")
                        .then("SELECT *, " + Sql.name(nameColumn) + " AS n FROM ")
                        .then(reading.from(table))
                        .then(") WHERE " + Sql.name(rank) + " IS NOT NULL GROUP BY ALL"))
            .toList();
    Map<String, List<Place>> names = new HashMap<>();
    for (List<Object> row : reading.list(NAMES, Sql.join(" UNION ALL ", ranks))) {
      names
          .computeIfAbsent((String) row.get(0), n -> new ArrayList<>(1))
          .add(new Place((String) row.get(1), (String) row.get(2), (String) row.get(3)));
    }
    return names;
  }
}
