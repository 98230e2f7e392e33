package org.citeswarehouse.api.reporter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;

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

    private double part() {
      return (double) reporting / countries;
    }
  }

  private static final int MOST_NAMED = 6;

  /** The state of reporting in a sentence. */
  public String sentence() {
    String all = Integer.toString(years.size());
    return silent == 0
        ? Texts.of("explorer.coverage.all", all)
        : Texts.of("explorer.coverage.some", Integer.toString(silent), all);
  }

  /**
   * The same in short for the note of a chart: the years in which a country has no row, or where
   * they are many, the worst of them.
   */
  public String note() {
    List<Year> some = years.stream().filter(year -> !year.isWhole()).toList();
    if (years.isEmpty() || some.isEmpty()) {
      return years.isEmpty() ? "" : Texts.of("explorer.coverage.note.all");
    }
    if (some.size() <= MOST_NAMED) {
      return Texts.of(
          "explorer.coverage.note.some",
          some.stream().map(Coverage::said).collect(Collectors.joining("; ")));
    }
    Year importers = least(some, Year::importersHere);
    Year exporters = least(some, Year::exportersHere);
    return Texts.of(
        "explorer.coverage.note.least",
        Integer.toString(some.size()),
        Integer.toString(years.size()),
        Integer.toString(importers.importersHere().reporting()),
        Integer.toString(importers.importersHere().countries()),
        Integer.toString(importers.year()),
        Integer.toString(exporters.exportersHere().reporting()),
        Integer.toString(exporters.exportersHere().countries()),
        Integer.toString(exporters.year()));
  }

  /** The year in which the smallest part of a side reported, of several the first. */
  private static Year least(List<Year> years, Function<Year, Share> side) {
    return years.stream()
        .filter(year -> side.apply(year).countries() > 0)
        .min(Comparator.comparingDouble(year -> side.apply(year).part()))
        .orElse(years.get(0));
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
    return new CountriesOfRows(filters).coverage(reading, release, rows);
  }

  static String named(Set<String> codes) {
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
