package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.codes.EuropeanUnion;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/**
 * Reporting beside the figures of an answer.
 *
 * @param years one row a year
 * @param silent years in which a country of the answer has no row as reporter
 * @param chosen whether the countries are those that were asked for; else those of the answer
 */
public record Coverage(List<Year> years, int silent, boolean chosen) {

  /**
   * Reporting of a year.
   *
   * @param year the year
   * @param importers how many countries have rows as importer in the release
   * @param exporters how many have rows as exporter
   * @param silentImporters importers of the answer that have no row as importer
   * @param silentExporters exporters of the answer that have no row as exporter
   */
  public record Year(
      int year, int importers, int exporters, String silentImporters, String silentExporters) {}

  private static final int MOST_NAMED = 6;
  private static final List<Column> COLUMNS =
      List.of(
          Reading.made("year", ColumnType.INTEGER),
          Reading.made("side", ColumnType.TEXT),
          Reading.made("country", ColumnType.TEXT));

  /** The state of reporting in a sentence. */
  public String sentence() {
    String all = Integer.toString(years.size());
    return silent == 0
        ? Texts.of("explorer.coverage.all", all)
        : Texts.of("explorer.coverage.some", Integer.toString(silent), all);
  }

  /**
   * Reporting beside the rows of a comparative tabulation.
   *
   * @param rows select of the rows
   */
  static Coverage of(Reading reading, Question question, Sql rows) {
    Reporting reporting = Reporting.of(reading, question.filters().getOrDefault("release", ""));
    Map<Integer, Set<String>> importers = new TreeMap<>();
    Map<Integer, Set<String>> exporters = new TreeMap<>();
    for (List<Object> row : reading.list(COLUMNS, countries(rows))) {
      (row.get(1).equals("I") ? importers : exporters)
          .computeIfAbsent((Integer) row.get(0), y -> new TreeSet<>())
          .add((String) row.get(2));
    }
    Set<Integer> years = new TreeSet<>(importers.keySet());
    years.addAll(exporters.keySet());
    years.addAll(asked(question, reporting.years()));
    Set<String> chosenImporters = chosen(question, "importer");
    Set<String> chosenExporters = chosen(question, "exporter");
    List<Year> all = new ArrayList<>();
    int silent = 0;
    for (int year : years) {
      Set<String> im =
          silent(members(chosenImporters, year), importers.get(year), reporting.importers(year));
      Set<String> ex =
          silent(members(chosenExporters, year), exporters.get(year), reporting.exporters(year));
      silent += im.isEmpty() && ex.isEmpty() ? 0 : 1;
      all.add(
          new Year(
              year,
              reporting.importers(year).size(),
              reporting.exporters(year).size(),
              named(im),
              named(ex)));
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

  private static Set<Integer> asked(Question question, Set<Integer> known) {
    String years = question.filters().get("year");
    return years == null
        ? Set.of()
        : known.stream()
            .filter(y -> Years.contain(Arrays.asList(years.split(",", -1)), y))
            .collect(Collectors.toSet());
  }

  private static Set<String> chosen(Question question, String word) {
    String codes = question.filters().get(word);
    Set<String> chosen =
        codes == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(codes.split(",", -1)));
    chosen.remove("-");
    return chosen;
  }

  /** The Union does not report; its members of the year do. */
  private static Set<String> members(Set<String> chosen, int year) {
    Set<String> countries = new TreeSet<>(chosen);
    if (countries.remove(EuropeanUnion.CODE)) {
      countries.addAll(EuropeanUnion.members(year));
    }
    return countries;
  }

  private static Set<String> silent(Set<String> chosen, Set<String> there, Set<String> reporting) {
    Set<String> silent = new TreeSet<>(chosen);
    if (chosen.isEmpty() && there != null) {
      silent.addAll(there);
    }
    silent.removeAll(reporting);
    return silent;
  }

  private static String named(Set<String> codes) {
    String named =
        codes.stream()
            .limit(MOST_NAMED)
            .map(CodeNames.COUNTRY::withCode)
            .collect(Collectors.joining(", "));
    return codes.size() <= MOST_NAMED
        ? named
        : Texts.of("explorer.more", named, Integer.toString(codes.size() - MOST_NAMED));
  }
}
