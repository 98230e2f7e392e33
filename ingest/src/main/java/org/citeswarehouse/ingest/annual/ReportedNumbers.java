package org.citeswarehouse.ingest.annual;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of permits as annual reports have them: several in one cell between semicolons, in
 * capitals, each once. "-" is no number. UNEP-WCMC parts them at colons and commas too, which occur
 * within numbers. Source: trade-database-facts A and D.
 */
final class ReportedNumbers {

  private static final String NONE = "-";

  private ReportedNumbers() {}

  /** The numbers of a cell, joined by semicolons; null where there is none. */
  static String of(String cell) {
    if (cell == null) {
      return null;
    }
    String numbers =
        Stream.of(cell.split(";"))
            .map(ReportedNumbers::spaced)
            .filter(Objects::nonNull)
            .filter(number -> !number.isEmpty() && !number.equals(NONE))
            .map(number -> number.toUpperCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(";"));
    return numbers.isEmpty() ? null : numbers;
  }

  /** Text with one blank where several, or those that do not break a line, stand. */
  static String spaced(String text) {
    return text == null ? null : text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
  }
}
