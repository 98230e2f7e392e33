package org.citeswarehouse.ingest.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.validation.Level;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.model.validation.RuleKind;

/** Holds the rules against the lines of one report, in order. */
public final class Validator {

  /** A rule as code. */
  @FunctionalInterface
  interface Check {
    void of(Rule rule, Findings findings);
  }

  private static final Rule CELLS =
      new Rule("X0", Level.PRIMARY, RuleKind.CELLS, List.of(), List.of(), null, null, "RFC 4180");

  private final List<Rule> rules;
  private final Parties parties;
  private final Map<RuleKind, Check> checks = new EnumMap<>(RuleKind.class);

  /**
   * A validator of one report.
   *
   * @param book the rules
   * @param taxonomy what is known of taxa
   * @param parties whose report it is
   */
  public Validator(RuleBook book, Taxonomy taxonomy, Parties parties) {
    this.rules = book.rules();
    this.parties = parties;
    PlainChecks.addTo(checks);
    CodeChecks.addTo(checks);
    new PairChecks(book).addTo(checks);
    new TaxonChecks(book, taxonomy).addTo(checks);
    new RepeatedLines().addTo(checks);
  }

  /** Every problem of a row of a file. */
  public Checked check(SourceRow row) {
    return check(row, false);
  }

  /**
   * Every problem of a row.
   *
   * @param reexport whether it is known to be of a re-export certificate
   */
  public Checked check(SourceRow row, boolean reexport) {
    Findings findings = new Findings(ReportLine.of(row), parties, reexport);
    if (row.found() != row.expected()) {
      findings.add(CELLS, Integer.toString(row.found()), Integer.toString(row.expected()));
      return findings.checked();
    }
    Integer year = findings.line().year();
    for (Rule rule : rules) {
      Check check = checks.get(rule.kind());
      if (check != null && rule.isFor(year)) {
        check.of(rule, findings);
      }
    }
    return findings.checked();
  }
}
