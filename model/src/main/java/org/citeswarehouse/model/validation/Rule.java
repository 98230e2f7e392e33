package org.citeswarehouse.model.validation;

import java.util.List;

/**
 * A rule of validation.
 *
 * @param id its name in error lists, for example S1
 * @param level how much it weighs
 * @param kind what it looks at
 * @param columns columns of the upload layout it looks at; Exporter and Importer follow from the
 *     Party and its perspective
 * @param values values it refuses, where it has such
 * @param firstYear first year of trade it is for; null for all before
 * @param lastYear last year of trade it is for; null for all after
 * @param source document it comes from
 */
public record Rule(
    String id,
    Level level,
    RuleKind kind,
    List<String> columns,
    List<String> values,
    Integer firstYear,
    Integer lastYear,
    String source) {

  /** Keeps the lists unchangeable. */
  public Rule {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /** Whether it is for trade of that year; for a year that is not known it is. */
  public boolean isFor(Integer year) {
    return year == null
        || ((firstYear == null || year >= firstYear) && (lastYear == null || year <= lastYear));
  }
}
