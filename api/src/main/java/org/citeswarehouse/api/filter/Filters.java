package org.citeswarehouse.api.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.coverage.Delivered;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Effect;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.issue.Severity;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.quota.QuotaFinding;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.ChainTables;
import org.citeswarehouse.model.table.QuotaTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;
import org.citeswarehouse.model.validation.Level;

/** The filters of each output. Source: contract section 8. */
public final class Filters {

  private static final Allowed COUNTRIES =
      Allowed.codes(Countries.all().stream().map(Country::code));
  private static final Allowed APPENDICES =
      Allowed.codes(Appendices.all().stream().map(Appendix::code));

  /** The Party whose register it is. */
  public static final Filter PARTY = column("party", "party", COUNTRIES);

  private static final Allowed KINGDOMS = Allowed.codes(List.of("Animalia", "Plantae"));

  private static final Filter APPENDIX = column("appendix", "appendix", APPENDICES);

  /** Of comptab and of gross and net trade, which are made from it. */
  public static final List<Filter> COMPTAB = trade(TradeTables.COMPTAB);

  /** Of shipments. */
  public static final List<Filter> SHIPMENTS = trade(TradeTables.SHIPMENTS);

  /** Of permit lines. */
  public static final List<Filter> RECONCILIATION =
      List.of(
          PARTY,
          new Filter(
              "year", Allowed.years(), Conditions.year("coalesce(trade_year, year(issue_date))")),
          column("state", "state", Allowed.words(State.class)),
          new Filter("finding", Allowed.words(Finding.class), Conditions.among("findings")),
          taxon(ReconciliationTables.RECONCILIATION, "scientific_name"),
          APPENDIX,
          column("partner", "partner_country", COUNTRIES));

  /** Of customs items. */
  public static final List<Filter> MATCHES =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("year(registration_date)")),
          column("method", "method", Allowed.words(MatchMethod.class)),
          column("finding", "finding", Allowed.words(ItemFinding.class)));

  /** Of problems. */
  public static final List<Filter> REJECTS =
      List.of(
          PARTY,
          column("file", "file", Allowed.text("filter.files")),
          column("code", "code", Allowed.words(IssueCode.class)),
          column("severity", "severity", Allowed.words(Severity.class)),
          column("sha256", "file_sha256", Allowed.text("filter.hashes")));

  private static final Filter KIND =
      column("kind", "kind", Allowed.codes(Stream.of(InputKind.values()).map(InputKind::word)));

  /** Of files. */
  public static final List<Filter> FILES =
      List.of(
          PARTY,
          KIND,
          column("file", "name", Allowed.text("filter.files")),
          column("sha256", "sha256", Allowed.text("filter.hashes")));

  /** Of differences between files and their corrected versions. */
  public static final List<Filter> CORRECTIONS =
      List.of(
          PARTY,
          KIND,
          column("sha256", "sha256", Allowed.text("filter.hashes")),
          column(
              "change",
              "change",
              Allowed.codes(List.of("ADDED", "CHANGED", "REMOVED", "DECISION_WITHOUT_SUBJECT"))));

  /** Of values that are read as others. */
  public static final List<Filter> FIXES =
      List.of(
          PARTY,
          column("kind", "kind", Allowed.codes(FixForm.KINDS.stream().map(InputKind::word))),
          column("fix", "fix_id", Allowed.text("filter.fixes")));

  /** Of national words and the codes they stand for. */
  public static final List<Filter> CODES =
      List.of(PARTY, column("column", "column", Allowed.codes(groups())));

  /** Of offices and months. */
  public static final List<Filter> COVERAGE =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("year(\"month\")")),
          column("evidence", "evidence", Allowed.words(EvidenceKind.class)),
          column("office", "office", Allowed.text("filter.offices")),
          column("direction", "direction", Allowed.words(Direction.class)),
          column("delivered", "delivered", Allowed.words(Delivered.class)));

  /** Of re-exports and what came in on the documents they cite. */
  public static final List<Filter> CHAINS =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("year(first_crossing)")),
          taxon(ChainTables.REEXPORT_CHAINS, "scientific_name"));

  /** Of numbers that several countries use. */
  public static final List<Filter> SHARED_NUMBERS = List.of(PARTY);

  /** Of permit lines that draw on quotas, by the year in which the quota's months begin. */
  public static final List<Filter> QUOTA_USE =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("year(period_from)")),
          taxon(QuotaTables.QUOTA_USE, "scientific_name"),
          new Filter("finding", Allowed.words(QuotaFinding.class), Conditions.among("finding")));

  /** Of questions that wait. */
  public static final List<Filter> QUEUE =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("report_year")),
          column(
              "question",
              "question",
              Allowed.codes(
                  List.of(
                      ItemFinding.LINE_UNDECIDED.name(),
                      ItemFinding.PERMIT_UNKNOWN.name(),
                      ItemFinding.NO_PERMIT_REFERENCE.name(),
                      State.VOID_USED.name(),
                      State.INCOMPARABLE.name(),
                      State.OVER_USED.name(),
                      Finding.ENDORSED_DECLARED_DIFFER.name()))),
          APPENDIX);

  /** Of decisions. */
  public static final List<Filter> DECISIONS =
      List.of(
          PARTY,
          column("action", "action", Allowed.words(Action.class)),
          column("effect", "effect", Allowed.words(Effect.class)),
          column("decision", "decision_id", Allowed.text("filter.decisions")));

  /** Of the two bases of a report beside each other. */
  public static final List<Filter> REPORT_COMPARISON =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("report_year")),
          column("direction", "direction", Allowed.codes(List.of("exports", "imports"))),
          column("term", "term_code", Allowed.codes(Terms.all().stream().map(Term::code))),
          new Filter("appendix", APPENDICES, Conditions.among("appendix")));

  /** Of a report beside what partner countries reported. */
  public static final List<Filter> REPORT_PARTNERS =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("report_year")),
          column("direction", "direction", Allowed.codes(List.of("exports", "imports"))),
          column("partner", "trading_partner", COUNTRIES),
          column("term", "term_code", Allowed.codes(Terms.all().stream().map(Term::code))));

  /** Of seizures, by the year in which they were made. */
  public static final List<Filter> ILLEGAL_TRADE =
      List.of(PARTY, new Filter("year", Allowed.years(), Conditions.year("\"year\"")));

  /** Of submitted reports, which stand in no table. */
  public static final List<Filter> SUBMISSIONS =
      List.of(PARTY, new Filter("year", Allowed.years(), Conditions.year("\"year\"")));

  /** Of what a report leaves out, flags or waits for. */
  public static final List<Filter> REPORT_CHECKS =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("report_year")),
          column("basis", "basis", Allowed.codes(List.of("actual", "issued"))),
          column("direction", "direction", Allowed.codes(List.of("exports", "imports"))),
          column("check", "check_code", Allowed.words(CheckCode.class)),
          new Filter(
              "blocks",
              Allowed.codes(List.of("true", "false")),
              (reading, values) -> Conditions.in("CAST(blocks AS VARCHAR)", values)));

  /** Of the rules that lines of one report break. */
  public static final List<Filter> REPORT_VALIDATION =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("report_year")),
          column("basis", "basis", Allowed.codes(List.of("actual", "issued"))),
          column("direction", "direction", Allowed.codes(List.of("exports", "imports"))),
          column("level", "level", Allowed.words(Level.class)),
          column("rule", "rule", Allowed.text("filter.rules")),
          new Filter(
              "waived",
              Allowed.codes(List.of("true", "false")),
              (reading, values) -> Conditions.in("CAST(waived IS NOT NULL AS VARCHAR)", values)));

  /** Of lines of reports that came as files. */
  public static final List<Filter> RECEIVED =
      List.of(
          PARTY,
          new Filter("year", Allowed.years(), Conditions.year("\"year\"")),
          column("direction", "direction", Allowed.codes(List.of("exports", "imports"))));

  /** Of names of taxa; a name finds those that stand for it too. */
  public static final List<Filter> TAXA =
      List.of(
          new Filter("taxon", Allowed.text("filter.taxa"), Filters::nameOrAccepted),
          column("kingdom", "kingdom", KINGDOMS));

  /** Of times of listings. */
  public static final List<Filter> LISTINGS =
      List.of(
          column("taxon", "taxon", Allowed.text("filter.taxa")),
          column("kingdom", "kingdom", KINGDOMS),
          column(
              "appendix",
              "appendix",
              Allowed.codes(List.of("I", "II", "III", "A", "B", "C", "D"))));

  /** Of countries of occurrence. */
  public static final List<Filter> OCCURRENCES =
      List.of(
          column("taxon", "taxon", Allowed.text("filter.taxa")),
          column("kingdom", "kingdom", KINGDOMS),
          column("country", "country", COUNTRIES));

  /** Of quotas and suspensions. */
  public static final List<Filter> RESTRICTIONS =
      List.of(
          column("taxon", "taxon", Allowed.text("filter.taxa")),
          column("country", "country", COUNTRIES));

  private Filters() {}

  private static Sql nameOrAccepted(Reading reading, List<String> values) {
    return Sql.of("(")
        .then(Conditions.in("name", values))
        .then(") OR (")
        .then(Conditions.in("accepted_name", values))
        .then(")");
  }

  private static List<Filter> trade(Table table) {
    return List.of(
        new Filter("year", Allowed.years(), Conditions.year("\"year\"")),
        taxon(table, "taxon"),
        new Filter("importer", COUNTRIES, Conditions.country("importer")),
        new Filter("exporter", COUNTRIES, Conditions.country("exporter")),
        column("origin", "origin", COUNTRIES),
        column("term", "term", Allowed.codes(Terms.all().stream().map(Term::code))),
        new Filter("unit", Allowed.codes(units()), Conditions.unit()),
        column("purpose", "purpose", Allowed.codes(Purposes.all().stream().map(Purpose::code))),
        column("source", "source", Allowed.codes(Sources.all().stream().map(Source::code))),
        APPENDIX,
        new Filter("release", Allowed.text("filter.releases"), new ReleaseFilter(table)));
  }

  private static Stream<String> units() {
    return Units.all().stream().map(Unit::code);
  }

  private static List<String> groups() {
    return Arrays.stream(CodeGroup.values()).map(CodeGroup::word).toList();
  }

  private static Filter taxon(Table table, String column) {
    return new Filter("taxon", Allowed.text("filter.taxa"), new TaxonFilter(table, column));
  }

  private static Filter column(String name, String column, Allowed allowed) {
    return new Filter(name, allowed, Conditions.column(column));
  }
}
