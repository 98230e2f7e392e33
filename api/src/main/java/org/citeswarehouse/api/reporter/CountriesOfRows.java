package org.citeswarehouse.api.reporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.codes.EuropeanUnion;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * Importers and exporters of rows by year, those that were asked for before those that rows have.
 *
 * @param filters filters by which the rows were chosen
 */
record CountriesOfRows(Map<String, String> filters) {

  private static final List<Column> COLUMNS =
      List.of(
          Reading.made("year", ColumnType.INTEGER),
          Reading.made("side", ColumnType.TEXT),
          Reading.made("country", ColumnType.TEXT));

  Coverage coverage(Reading reading, String release, Sql rows) {
    Reporting reporting = Reporting.of(reading, release);
    Map<Integer, Set<String>> importers = new TreeMap<>();
    Map<Integer, Set<String>> exporters = new TreeMap<>();
    for (List<Object> row : reading.list(COLUMNS, countries(rows))) {
      (row.get(1).equals("I") ? importers : exporters)
          .computeIfAbsent((Integer) row.get(0), y -> new TreeSet<>())
          .add((String) row.get(2));
    }
    Set<Integer> years = new TreeSet<>(importers.keySet());
    years.addAll(exporters.keySet());
    years.addAll(asked(reporting.years()));
    Set<String> chosenImporters = chosen("importer");
    Set<String> chosenExporters = chosen("exporter");
    List<Coverage.Year> all = new ArrayList<>();
    int silent = 0;
    for (int year : years) {
      Set<String> importing = here(members(chosenImporters, year), importers.get(year));
      Set<String> exporting = here(members(chosenExporters, year), exporters.get(year));
      Set<String> im = without(importing, reporting.importers(year));
      Set<String> ex = without(exporting, reporting.exporters(year));
      silent += im.isEmpty() && ex.isEmpty() ? 0 : 1;
      all.add(
          new Coverage.Year(
              year,
              reporting.importers(year).size(),
              reporting.exporters(year).size(),
              new Coverage.Share(importing.size() - im.size(), importing.size()),
              new Coverage.Share(exporting.size() - ex.size(), exporting.size()),
              Coverage.named(im),
              Coverage.named(ex)));
    }
    return new Coverage(all, silent, !chosenImporters.isEmpty() || !chosenExporters.isEmpty());
  }

  private static Sql countries(Sql rows) {
    return Sql.of("SELECT DISTINCT \"year\", 'I', importer FROM (")
        .then(rows)
        .then(") WHERE \"year\" IS NOT NULL AND importer IS NOT NULL")
        .then(" UNION ALL SELECT DISTINCT \"year\", 'E', exporter FROM (")
        .then(rows)
        .then(") WHERE \"year\" IS NOT NULL AND exporter IS NOT NULL");
  }

  private Set<Integer> asked(Set<Integer> known) {
    List<String> years = codes("year").stream().filter(y -> !y.equals(Filter.BLANK)).toList();
    return known.stream().filter(y -> Years.contain(years, y)).collect(Collectors.toSet());
  }

  private Set<String> chosen(String word) {
    Set<String> chosen = new TreeSet<>(codes(word));
    chosen.remove(Filter.BLANK);
    return chosen;
  }

  private List<String> codes(String word) {
    String list = filters.get(word);
    return list == null
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  /** The Union does not report; its members of the year do. */
  private static Set<String> members(Set<String> chosen, int year) {
    Set<String> countries = new TreeSet<>(chosen);
    if (countries.remove(EuropeanUnion.CODE)) {
      countries.addAll(EuropeanUnion.members(year));
    }
    return countries;
  }

  /** The countries that were asked for; else those that rows have. */
  private static Set<String> here(Set<String> chosen, Set<String> there) {
    return chosen.isEmpty() && there != null ? there : chosen;
  }

  private static Set<String> without(Set<String> countries, Set<String> reporting) {
    Set<String> silent = new TreeSet<>(countries);
    silent.removeAll(reporting);
    return silent;
  }
}
