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
   * @param importersHere importers of the answer, and how many of them have rows as importer
   * @param exportersHere exporters of the answer, and how many of them have rows as exporter
   * @param silentImporters importers of the answer that have no row as importer
   * @param silentExporters exporters of the answer that have no row as exporter
   */
  public record Year(
      int year,
      int importers,
      int exporters,
      Share importersHere,
      Share exportersHere,
      String silentImporters,
      String silentExporters) {

    private boolean isWhole() {
      return importersHere.isWhole() && exportersHere.isWhole();
    }
  }

  /** How many of some countries have rows as reporter. */
  public record Share(int reporting, int countries) {

    private boolean isWhole() {
      return reporting == countries;
    }
  }

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

  /** The same in short, year by year where a country has no row, for the note of a chart. */
  public String note() {
    List<Year> some = years.stream().filter(year -> !year.isWhole()).toList();
    if (years.isEmpty() || some.isEmpty()) {
      return years.isEmpty() ? "" : Texts.of("explorer.coverage.note.all");
    }
    String said =
        some.stream().limit(MOST_NAMED).map(Coverage::said).collect(Collectors.joining("; "));
    return some.size() <= MOST_NAMED
        ? Texts.of("explorer.coverage.note.some", said)
        : Texts.of("explorer.coverage.note.more", said, Integer.toString(some.size() - MOST_NAMED));
  }

  private static String said(Year year) {
    return Texts.of(
        "explorer.coverage.note.year",
        Integer.toString(year.year()),
        Integer.toString(year.importersHere().reporting()),
        Integer.toString(year.importersHere().countries()),
        Integer.toString(year.exportersHere().reporting()),
        Integer.toString(year.exportersHere().countries()));
  }

  /**
   * Reporting beside the rows of a comparative tabulation.
   *
   * @param release the release they are of
   * @param filters filters by which they were chosen
   * @param rows select of the rows
   */
  public static Coverage of(
      Reading reading, String release, Map<String, String> filters, Sql rows) {
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
    years.addAll(asked(filters, reporting.years()));
    Set<String> chosenImporters = chosen(filters, "importer");
    Set<String> chosenExporters = chosen(filters, "exporter");
    List<Year> all = new ArrayList<>();
    int silent = 0;
    for (int year : years) {
      Set<String> importing = here(members(chosenImporters, year), importers.get(year));
      Set<String> exporting = here(members(chosenExporters, year), exporters.get(year));
      Set<String> im = without(importing, reporting.importers(year));
      Set<String> ex = without(exporting, reporting.exporters(year));
      silent += im.isEmpty() && ex.isEmpty() ? 0 : 1;
      all.add(
          new Year(
              year,
              reporting.importers(year).size(),
              reporting.exporters(year).size(),
              new Share(importing.size() - im.size(), importing.size()),
              new Share(exporting.size() - ex.size(), exporting.size()),
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

  private static Set<Integer> asked(Map<String, String> filters, Set<Integer> known) {
    List<String> years =
        codes(filters, "year").stream().filter(y -> !y.equals(Filter.BLANK)).toList();
    return known.stream().filter(y -> Years.contain(years, y)).collect(Collectors.toSet());
  }

  private static Set<String> chosen(Map<String, String> filters, String word) {
    Set<String> chosen = new TreeSet<>(codes(filters, word));
    chosen.remove(Filter.BLANK);
    return chosen;
  }

  private static List<String> codes(Map<String, String> filters, String word) {
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
