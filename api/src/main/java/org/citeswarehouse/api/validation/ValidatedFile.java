package org.citeswarehouse.api.validation;

import java.util.List;
import java.util.SortedMap;
import org.citeswarehouse.model.register.Direction;

/**
 * What validation of a file came to.
 *
 * @param report what the lines break
 * @param left tables that were not checked
 * @param yearsFilled lines without a year, which were read as those of the year that was given
 * @param refusals why UNEP-WCMC would refuse the file as a whole, in words
 * @param unitsRead units that a workbook writes out in words, as written, with the codes they mean
 */
public record ValidatedFile(
    ValidationReport report,
    List<Left> left,
    long yearsFilled,
    List<String> refusals,
    SortedMap<String, String> unitsRead) {

  /**
   * A table of the direction that was not asked for.
   *
   * @param sheet its name
   * @param direction what it holds
   */
  public record Left(String sheet, Direction direction) {}

  /** Keeps the list unchangeable. */
  public ValidatedFile {
    left = List.copyOf(left);
    refusals = List.copyOf(refusals);
  }
}
