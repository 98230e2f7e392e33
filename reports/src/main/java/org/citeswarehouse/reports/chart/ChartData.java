package org.citeswarehouse.reports.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a chart shows, with every word that stands on it.
 *
 * @param name which chart
 * @param title what is shown
 * @param subtitle of whom, when and in which selection; blank for none
 * @param categoryLabel what the categories are: taxon, month, country, year
 * @param valueLabel what the values are, with their unit: {@code Quantity (kg)}
 * @param sourceLine where the data come from: table, version, run; further lines say what is to be
 *     known of them
 * @param categories categories in the order they are drawn
 * @param series one or more series of values; all in one unit
 * @param whenEmpty what to say, and why, where there is nothing to show; blank for the general
 *     words
 * @param taxa whether the categories are scientific names, which are set in italics
 * @param codes codes of the categories, which data files have in place of their names; empty where
 *     the categories have no codes
 */
public record ChartData(
    ChartName name,
    String title,
    String subtitle,
    String categoryLabel,
    String valueLabel,
    String sourceLine,
    List<String> categories,
    List<Series> series,
    String whenEmpty,
    boolean taxa,
    List<String> codes) {

  /** Checks that each category has one value of each series, and that no name stands twice. */
  public ChartData {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    codes = List.copyOf(codes);
    if (!codes.isEmpty() && codes.size() != categories.size()) {
      throw new IllegalArgumentException(codes.size() + " codes for " + categories.size());
    }
    distinct(categories);
    distinct(series.stream().map(Series::name).toList());
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            one.name() + " has " + one.values().size() + " values for " + categories.size());
      }
    }
  }

  /** Data whose categories have no codes. */
  public ChartData(
      ChartName name,
      String title,
      String subtitle,
      String categoryLabel,
      String valueLabel,
      String sourceLine,
      List<String> categories,
      List<Series> series,
      String whenEmpty,
      boolean taxa) {
    this(
        name,
        title,
        subtitle,
        categoryLabel,
        valueLabel,
        sourceLine,
        categories,
        series,
        whenEmpty,
        taxa,
        List.of());
  }

  /** Data with the general words for nothing to show, and names in italics on top-taxa only. */
  public ChartData(
      ChartName name,
      String title,
      String subtitle,
      String categoryLabel,
      String valueLabel,
      String sourceLine,
      List<String> categories,
      List<Series> series) {
    this(
        name,
        title,
        subtitle,
        categoryLabel,
        valueLabel,
        sourceLine,
        categories,
        series,
        "",
        name == ChartName.TOP_TAXA);
  }

  /**
   * The same chart with each of its texts changed, for a medium that cannot show all letters. Names
   * that would become the same are told apart by their number.
   */
  public ChartData with(UnaryOperator<String> change) {
    return new ChartData(
        name,
        change.apply(title),
        change.apply(subtitle),
        change.apply(categoryLabel),
        change.apply(valueLabel),
        change.apply(sourceLine),
        distinct(categories, change),
        series,
        change.apply(whenEmpty),
        taxa,
        codes);
  }

  /** The categories as data files have them: by their codes, where they have such. */
  List<String> keys() {
    return codes.isEmpty() ? categories : codes;
  }

  private static List<String> distinct(List<String> names, UnaryOperator<String> change) {
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      String once = change.apply(name);
      changed.add(changed.contains(once) ? once + " (" + (changed.size() + 1) + ")" : once);
    }
    return changed;
  }

  /** Whether there is no value at all. A value of zero is one. */
  public boolean isEmpty() {
    return series.stream().allMatch(one -> one.values().stream().allMatch(Objects::isNull));
  }

  /** A name that stood twice would have one value drawn over the other. */
  private static void distinct(List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a name stands twice in " + names);
    }
  }
}
