package org.citeswarehouse.api.reporter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.TradeTables;

/**
 * Which countries have any row as reporter in a release, by year and side. That a country has none
 * says nothing of its trade: its report may be late, missing, or left out of the release.
 */
public final class Reporting {

  private static final List<Column> COLUMNS =
      List.of(
          TradeTables.SHIPMENTS.column("year"),
          TradeTables.SHIPMENTS.column("reporter_type"),
          Reading.made("country", ColumnType.TEXT));

  private final Map<String, Map<Integer, Set<String>>> bySide = new HashMap<>();

  private Reporting() {}

  /** That of a release, worked out once for each state. */
  public static Reporting of(Reading reading, String release) {
    return reading.once("reporting of " + release, Reporting.class, () -> read(reading, release));
  }

  private static Reporting read(Reading reading, String release) {
    Sql sql =
        Sql.of("SELECT \"year\", reporter_type,")
            .then(" CASE reporter_type WHEN 'I' THEN importer WHEN 'E' THEN exporter END FROM ")
            .then(reading.from(TradeTables.SHIPMENTS))
            .then(Sql.of(" WHERE release = ? AND \"year\" IS NOT NULL GROUP BY ALL", release));
    Reporting reporting = new Reporting();
    for (List<Object> row : reading.list(COLUMNS, sql)) {
      if (row.get(1) != null && row.get(2) != null) {
        reporting
            .bySide
            .computeIfAbsent((String) row.get(1), s -> new TreeMap<>())
            .computeIfAbsent((Integer) row.get(0), y -> new TreeSet<>())
            .add((String) row.get(2));
      }
    }
    return reporting;
  }

  /** Countries with rows as importer in the year. */
  public Set<String> importers(int year) {
    return side("I", year);
  }

  /** Countries with rows as exporter in the year. */
  public Set<String> exporters(int year) {
    return side("E", year);
  }

  private Set<String> side(String side, int year) {
    return bySide.getOrDefault(side, Map.of()).getOrDefault(year, Set.of());
  }

  /** Years in which anybody has a row. */
  Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    bySide.values().forEach(side -> years.addAll(side.keySet()));
    return years;
  }
}
