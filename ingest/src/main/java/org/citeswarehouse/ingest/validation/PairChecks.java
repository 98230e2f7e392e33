package org.citeswarehouse.ingest.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.units.Units;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.model.validation.RuleKind;

/**
 * Term with unit and term with purpose have to be one of the pairs. Blank units and NAR are one
 * pair, renamed units those of their new codes. Source: trade-database-facts B, S2 and S3.
 */
final class PairChecks {

  private static final String BLANK = "-";

  private final RuleBook book;

  PairChecks(RuleBook book) {
    this.book = book;
  }

  void addTo(Map<RuleKind, Validator.Check> checks) {
    checks.put(RuleKind.TERM_UNIT, this::unit);
    checks.put(RuleKind.TERM_PURPOSE, this::purpose);
  }

  private void unit(Rule rule, Findings line) {
    if (line.has(Field.TERM_CODE) && line.allows(Field.UNIT_CODE)) {
      check(rule, line, book.termUnits(), current(line.line().get(Field.UNIT_CODE)));
    }
  }

  private void purpose(Rule rule, Findings line) {
    if (line.has(Field.TERM_CODE) && line.allows(Field.PURPOSE_CODE)) {
      String purpose = line.line().get(Field.PURPOSE_CODE);
      check(rule, line, book.termPurposes(), purpose == null ? BLANK : purpose);
    }
  }

  private static void check(
      Rule rule, Findings line, Map<String, Set<String>> pairs, String second) {
    String term = line.line().get(Field.TERM_CODE);
    Set<String> allowed = pairs.getOrDefault(term, Set.of());
    if (allowed.contains(RuleBook.ANY)) {
      line.notJudged(rule, "NO_PAIRS", term);
    } else if (!allowed.contains(second)) {
      String usual =
          allowed.isEmpty()
              ? Words.of(Locale.ENGLISH, "pairs.none")
              : String.join(", ", shown(allowed));
      line.add(rule, term, shown(second), usual);
    }
  }

  private static Set<String> shown(Set<String> allowed) {
    Set<String> shown = new TreeSet<>();
    allowed.forEach(code -> shown.add(shown(code)));
    return shown;
  }

  private static String shown(String code) {
    return code.equals(BLANK) ? Words.of(Locale.ENGLISH, "blank") : code;
  }

  /** The code in use for a unit; blank and NAR are one. */
  static String current(String unit) {
    if (unit == null || unit.equals(Units.number().code())) {
      return BLANK;
    }
    return Units.find(unit)
        .filter(u -> u.status() == CodeStatus.OLD && !u.renamedTo().isEmpty())
        .map(u -> u.renamedTo())
        .orElse(unit);
  }
}
