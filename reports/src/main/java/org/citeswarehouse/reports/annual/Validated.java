package org.citeswarehouse.reports.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rules of validation say of the lines of a report. Source: cites-rules 1.4.
 *
 * @param errors lines that UNEP-WCMC does not take before they are mended, by direction; directions
 *     without any may be left out
 * @param warnings lines that it may ask about and nobody let stand, by direction
 * @param mended what has to be mended, a row a line and rule, the first ones
 * @param more how many rows more there are to be mended
 * @param asked rules of other levels that lines break, a row a direction, rule and offending value,
 *     those let stand included
 * @param moreAsked problems of further values, which are counted only
 * @param namesNotJudged lines whose names no list that is loaded can tell right from wrong
 */
public record Validated(
    Map<String, Long> errors,
    Map<String, Long> warnings,
    List<Offence> mended,
    long more,
    List<Offence> asked,
    long moreAsked,
    long namesNotJudged) {

  /** Most rows that are kept of each of the two lists; a spreadsheet that is read has no more. */
  public static final int MOST = 10_000;

  private static final String ERRORS = "VALIDATION_ERRORS";
  private static final String WARNINGS = "VALIDATION_WARNINGS";

  /**
   * A rule that lines break.
   *
   * @param direction exports or imports
   * @param issuingCountry country that issued the document of the first line
   * @param permitNo its number
   * @param lineNo its line
   * @param records how many lines
   * @param rule the rule
   * @param value the offending values as the line has them
   * @param message what is wrong
   * @param suggestion what to do; blank where the message says it
   * @param waived why it was let stand and by whom; blank where it was not
   */
  public record Offence(
      String direction,
      String issuingCountry,
      String permitNo,
      String lineNo,
      long records,
      String rule,
      String value,
      String message,
      String suggestion,
      String waived) {}

  /** Keeps its own copies. */
  public Validated {
    errors = Map.copyOf(errors);
    warnings = Map.copyOf(warnings);
    mended = List.copyOf(mended);
    asked = List.copyOf(asked);
  }

  /** No line breaks any rule. */
  public static Validated clean() {
    return new Validated(Map.of(), Map.of(), List.of(), 0, List.of(), 0, 0);
  }

  /** Lines of both directions that UNEP-WCMC does not take. */
  public long withErrors() {
    return sum(errors);
  }

  /** Lines of both directions that it may ask about. */
  public long withWarnings() {
    return sum(warnings);
  }

  /** Lines as the cover counts them beside the records of the checks. */
  SortedMap<CheckKind, Long> counts() {
    SortedMap<CheckKind, Long> counts = new TreeMap<>();
    errors.forEach((direction, lines) -> put(counts, true, ERRORS, direction, lines));
    warnings.forEach((direction, lines) -> put(counts, false, WARNINGS, direction, lines));
    return counts;
  }

  /** Warnings that are open, or those that were let stand. */
  List<Offence> asked(boolean open) {
    List<Offence> all = new ArrayList<>(asked);
    all.removeIf(offence -> offence.waived().isEmpty() != open);
    return all;
  }

  /** Whether the count of a kind is one of validation. */
  static boolean isOne(CheckKind kind) {
    return kind.code().equals(ERRORS) || kind.code().equals(WARNINGS);
  }

  private static void put(
      Map<CheckKind, Long> counts, boolean blocks, String code, String direction, long lines) {
    if (lines > 0) {
      counts.put(new CheckKind(blocks, code, direction, true), lines);
    }
  }

  private static long sum(Map<String, Long> lines) {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }
}
