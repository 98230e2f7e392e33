package org.citeswarehouse.ingest.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleKind;

/** Rules that need nothing but the line. */
final class PlainChecks {

  /**
   * What PostgreSQL casts to a decimal, which is how the CITES Trade Database tests numbers: signs,
   * exponents, NaN and Infinity included. Source: trade-database-facts B, P7-P8.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?|(?i:nan|[+-]?inf(inity)?)");

  private PlainChecks() {}

  static void addTo(Map<RuleKind, Validator.Check> checks) {
    checks.put(RuleKind.PRESENCE, PlainChecks::presence);
    checks.put(RuleKind.NUMBER, PlainChecks::number);
    checks.put(RuleKind.FOUR_DIGITS, PlainChecks::fourDigits);
    checks.put(RuleKind.FINITE, PlainChecks::finite);
    checks.put(RuleKind.EXPORTER_ORIGIN, PlainChecks::exporterIsOrigin);
    checks.put(RuleKind.EXPORTER_IMPORTER, PlainChecks::exporterIsImporter);
    checks.put(RuleKind.APPENDIX_SOURCE, PlainChecks::appendixAndSource);
    checks.put(RuleKind.ORIGIN_PERMIT, PlainChecks::originPermit);
    checks.put(RuleKind.RE_EXPORT_ORIGIN, PlainChecks::reexportWithoutOrigin);
    checks.put(RuleKind.SOURCE_YEAR, PlainChecks::sourceAndYear);
  }

  private static void presence(Rule rule, Findings line) {
    String column = rule.columns().get(0);
    if (line.line().get(Field.find(column)) == null) {
      line.add(rule, "", column);
    }
  }

  private static void number(Rule rule, Findings line) {
    String column = rule.columns().get(0);
    String value = line.line().get(Field.find(column));
    if (value != null && !NUMBER.matcher(value).matches()) {
      line.add(rule, value, column);
    }
  }

  private static void fourDigits(Rule rule, Findings line) {
    String column = rule.columns().get(0);
    String value = line.line().get(Field.find(column));
    if (value != null && !value.matches("[0-9]{4}")) {
      line.add(rule, value, column);
    }
  }

  private static void finite(Rule rule, Findings line) {
    if (line.has(Field.QUANTITY)) {
      String value = line.line().get(Field.QUANTITY);
      boolean finite = value.chars().anyMatch(c -> c >= '0' && c <= '9');
      if (!finite || new BigDecimal(value).signum() <= 0) {
        line.add(rule, value);
      }
    }
  }

  private static void exporterIsOrigin(Rule rule, Findings line) {
    String origin = line.line().get(Field.COUNTRY_OF_ORIGIN);
    if (line.has(Field.COUNTRY_OF_ORIGIN)
        && line.allows(Field.TRADING_PARTNER)
        && origin.equals(line.exporter())) {
      line.add(rule, origin);
    }
  }

  private static void exporterIsImporter(Rule rule, Findings line) {
    String importer = line.importer();
    if (line.has(Field.TRADING_PARTNER) && importer.equals(line.exporter())) {
      line.add(rule, importer);
    }
  }

  private static void appendixAndSource(Rule rule, Findings line) {
    if (line.has(Field.APPENDIX, Field.SOURCE_CODE)) {
      String appendix = line.line().get(Field.APPENDIX);
      String source = line.line().get(Field.SOURCE_CODE);
      if (rule.values().contains(appendix + ":" + source)) {
        line.add(rule, appendix, source);
      }
    }
  }

  private static void originPermit(Rule rule, Findings line) {
    if (line.has(Field.ORIGIN_PERMIT) && line.line().get(Field.COUNTRY_OF_ORIGIN) == null) {
      line.add(rule, line.line().get(Field.ORIGIN_PERMIT));
    }
  }

  /** Only a register tells re-export certificates from export permits; a report file does not. */
  private static void reexportWithoutOrigin(Rule rule, Findings line) {
    if (line.isReexport() && line.line().get(Field.COUNTRY_OF_ORIGIN) == null) {
      line.add(rule, Objects.toString(line.line().get(Field.EXPORT_PERMIT), ""));
    }
  }

  private static void sourceAndYear(Rule rule, Findings line) {
    List<String> refused = rule.values();
    if (line.has(Field.SOURCE_CODE, Field.YEAR)
        && refused.contains(line.line().get(Field.SOURCE_CODE))) {
      line.add(rule, line.line().get(Field.SOURCE_CODE), line.line().get(Field.YEAR));
    }
  }
}
