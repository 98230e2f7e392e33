package org.citeswarehouse.ingest.validation;

import java.util.Map;
import java.util.function.Predicate;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.units.Units;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleKind;

/** Codes have to exist; blank ones are another rule's. Historic codes exist. */
final class CodeChecks {

  private CodeChecks() {}

  static void addTo(Map<RuleKind, Validator.Check> checks) {
    checks.put(RuleKind.CODE_TERM, of(code -> Terms.find(code).isPresent()));
    checks.put(RuleKind.CODE_SOURCE, of(code -> Sources.find(code).isPresent()));
    checks.put(RuleKind.CODE_PURPOSE, of(code -> Purposes.find(code).isPresent()));
    checks.put(RuleKind.CODE_UNIT, of(code -> Units.find(code).isPresent()));
    checks.put(RuleKind.CODE_COUNTRY, of(code -> Countries.find(code).isPresent()));
    checks.put(RuleKind.CODE_APPENDIX, of(code -> Appendices.find(code).isPresent()));
  }

  private static Validator.Check of(Predicate<String> exists) {
    return (rule, line) -> check(rule, line, exists);
  }

  private static void check(Rule rule, Findings line, Predicate<String> exists) {
    String column = rule.columns().get(0);
    String code = line.line().get(Field.find(column));
    if (code != null && (!exists.test(code) || rule.values().contains(code))) {
      line.add(rule, code, column);
    }
  }
}
