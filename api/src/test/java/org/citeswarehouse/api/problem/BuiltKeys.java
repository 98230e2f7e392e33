package org.citeswarehouse.api.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.model.coverage.CoverageBasis;
import org.citeswarehouse.model.coverage.Delivered;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.issue.Severity;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.reconcile.Evidence;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.DeclarationStatus;
import org.citeswarehouse.model.register.EndorsementMethod;
import org.citeswarehouse.model.register.Flow;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitStatus;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.Layer;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.model.validation.RuleKind;
import org.citeswarehouse.reports.chart.ChartName;

/**
 * Keys that code puts together from a beginning and a value, with all the values that there are.
 */
final class BuiltKeys {

  /** What readiness tells beside the checks of lines. */
  private static final List<String> QUESTIONS =
      with(
          names(CheckCode.class),
          "VALIDATION_ERRORS",
          "VALIDATION_WARNINGS",
          "WAIVED_BEFORE",
          "NAMES_NOT_JUDGED",
          "ROWS_NOT_USED",
          "NO_LINES",
          "YEAR_NOT_OVER",
          "PARTNERS_REPORT_TRADE",
          "BUILD_NEEDED");

  private static final List<String> DIRECTIONS = List.of("imports", "exports");
  private static final List<String> VIEWS =
      List.of("comptab", "gross-exports", "gross-imports", "net-exports", "net-imports");

  private static final Map<String, List<String>> BUILT = built();
  private static final Map<String, List<String>> SAID = saidGroups();

  private BuiltKeys() {}

  /** What keys are built from: beginning, which ends in a full stop, and all that may follow. */
  static Map<String, List<String>> all() {
    return BUILT;
  }

  /**
   * Beginnings behind which a key may be lacking, since who uses it looks whether it is there, or
   * has a word of its own for the rest.
   */
  static final Set<String> LOOKED_FOR =
      Set.of(
          "form.",
          "option.",
          "readiness.OTHER.",
          "desk.why.",
          "report.way.",
          "form.field.",
          "uploads.remedy.");

  /**
   * Codes that are said in words: every code has a text in French and Spanish, and in English where
   * its own words do not say what it means.
   */
  static Map<String, List<String>> said() {
    return SAID;
  }

  /** Codes of refusals that are put together from what was posted and what is wrong with it. */
  static final Set<String> POSTED =
      Set.of(
          "decision.json",
          "decision.large",
          "decision.type",
          "decision.value",
          "fix.json",
          "fix.large",
          "fix.type");

  private static Map<String, List<String>> saidGroups() {
    Map<String, List<String>> said = new TreeMap<>();
    said.put("basis", names(CoverageBasis.class));
    said.put("column", columns());
    said.put("delivered", names(Delivered.class));
    said.put("direction", List.of("E", "I"));
    said.put("evidence", names(EvidenceKind.class, Evidence.class));
    said.put("finding", names(Finding.class));
    said.put("flow", names(Flow.class));
    said.put("issue", names(IssueCode.class));
    said.put("item", names(ItemFinding.class));
    said.put("kindword", List.of("permits", "endorsements", "customs", "shipments"));
    said.put("layer", names(Layer.class));
    said.put(
        "left-out",
        List.of(
            "OTHER_DIRECTION",
            "REPEATED",
            "AFTER_AS_OF",
            "NOT_MOVED",
            "NOT_LARGEST",
            "OTHER_YEAR",
            "OTHER_EVIDENCE",
            "WAITING",
            "SUPERSEDED",
            "UNDONE"));
    said.put("method", names(MatchMethod.class, EndorsementMethod.class));
    said.put("other", names(OtherType.class));
    said.put("output", List.of("reconciliation", "matches", "annual-report", "comptab"));
    said.put("report.basis", List.of("actual", "issued"));
    said.put("report.change", List.of("ADDED", "CHANGED", "REMOVED"));
    said.put("report.step", QUESTIONS);
    said.put("secretariat.standing", List.of("DIFFERS", "EXPORTER_ONLY", "IMPORTER_ONLY"));
    said.put("severity", names(Severity.class));
    said.put("state", names(State.class));
    said.put("status", names(PermitStatus.class, DeclarationStatus.class));
    said.put("type", names(PermitType.class));
    said.put("uploads.kind", InputKind.offered().stream().map(InputKind::word).toList());
    said.put("uploads.stage", stages());
    said.put("no-text", List.of("CHANGED", "GONE", "NOT_READ"));
    return said;
  }

  /** Refusals of files, and of commands that pages have the worker call. */
  private static List<String> pageRemedies() {
    Stream<String> commands =
        Stream.of(
            "nofile",
            "release.missing",
            "replaces.unknown",
            "replaced.before",
            "replaces.checklist",
            "replaces.kind",
            "register.none",
            "job.given-up");
    return Stream.concat(names(Refusal.class).stream(), commands).toList();
  }

  private static Map<String, List<String>> built() {
    Map<String, List<String>> built = new TreeMap<>();
    built.put("audit.what.", named("audit.What"));
    built.put("border.sentence.", named("border.Verdict"));
    built.put("border.verdict.", named("border.Verdict"));
    built.put("chart.", charts());
    built.put("chart.series.", with(DIRECTIONS, "issued", "traded", "lines"));
    built.put("desk.candidate.", List.of("issued", "endorsed", "customs"));
    built.put("desk.clue.", clues());
    built.put("desk.customs.", List.of("AMENDED", "CANCELLED", "REGISTERED", "RELEASED"));
    built.put("desk.effect.", List.of("APPLIED", "SUPERSEDED", "TO_BUILD", "UNDONE", "WAITING"));
    built.put("desk.figure.", List.of("issued", "endorsed", "customs", "decided"));
    built.put(
        "desk.filter.",
        List.of("year", "blocks", "kind", "state", "finding", "appendix", "partner", "taxon"));
    built.put("desk.blocks.", List.of("true", "false"));
    built.put("desk.key.", List.of("a", "d", "help", "j", "k", "l", "o", "u", "x", "z"));
    built.put("desk.kind.", List.of("line", "item"));
    built.put("desk.line.", List.of("CANDIDATE", "FITS", "MATCHED", "PERMIT", "SEARCH"));
    built.put("desk.method.", names(MatchMethod.class));
    built.put("desk.reason.", List.of("papers", "customs", "holder", "number", "asked", "partial"));
    built.put("desk.record.", List.of("ENDORSEMENT", "CUSTOMS", "DECISION"));
    built.put("desk.said.", with(names(Action.class), "SHARE"));
    built.put("desk.timeline.", List.of("ENDORSEMENT", "CUSTOMS", "DECISION"));
    built.put(
        "desk.why.",
        List.of(
            "LINE_UNDECIDED",
            "PERMIT_UNKNOWN",
            "NO_PERMIT_REFERENCE",
            "VOID_USED",
            "INCOMPARABLE",
            "OVER_USED",
            "ENDORSED_DECLARED_DIFFER"));
    built.put("docs.how.", List.of("1", "2", "3", "4", "5", "6"));
    built.put("explorer.blank.", List.of("origin", "unit", "other"));
    built.put(
        "explorer.chart.title.",
        List.of("comptab", "flow", "term", "source", "importer", "exporter"));
    built.put("explorer.converted.", List.of("standard", "tradeview"));
    built.put("explorer.explain.", VIEWS);
    built.put(
        "explorer.field.",
        List.of(
            "taxon",
            "exporter",
            "importer",
            "origin",
            "term",
            "unit",
            "purpose",
            "source",
            "appendix",
            "year",
            "release",
            "view",
            "pivot",
            "chart",
            "page"));
    built.put(
        "explorer.head.",
        List.of(
            "year",
            "appendix",
            "taxon",
            "exporter",
            "importer",
            "origin",
            "term",
            "unit",
            "purpose",
            "source",
            "country",
            "quantity",
            "exporter_quantity",
            "importer_quantity"));
    built.put("explorer.hint.", List.of("taxon", "country", "origin", "list", "blank", "year"));
    built.put("explorer.legend.", lower(names(CodeNames.class)));
    built.put("explorer.none.", List.of("exporter", "importer"));
    built.put("explorer.rank.", List.of("taxon", "genus", "family", "order", "class"));
    built.put(
        "explorer.said.",
        List.of(
            "taxon",
            "exporter",
            "importer",
            "origin",
            "term",
            "unit",
            "purpose",
            "source",
            "appendix",
            "year"));
    built.put("explorer.series.", List.of("importers", "exporters", "rows"));
    built.put("explorer.view.", VIEWS);
    built.put(
        "field.",
        List.of(
            "appendix",
            "code",
            "delivered",
            "direction",
            "evidence",
            "file",
            "finding",
            "method",
            "office",
            "partner",
            "party",
            "severity",
            "sha256",
            "state",
            "taxon",
            "year"));
    built.put("form.", List.of("expired", "large", "needed", "type"));
    built.put("form.field.", List.of("by", "reason"));
    built.put("front.", DIRECTIONS);
    built.put("front.basis.", List.of("actual", "issued"));
    built.put("front.coverage.", names(EvidenceKind.class));
    built.put(
        "front.more.",
        List.of("reconciliation", "matches", "rejects", "coverage", "tables", "docs", "openapi"));
    built.put(
        "front.task.",
        List.of(
            "begin.title",
            "build.title",
            "problems",
            "problems.none",
            "problems.title",
            "questions",
            "questions.none",
            "questions.title",
            "decisions",
            "decisions.title",
            "report.title"));
    built.put("front.task.report.", List.of("submitted", "waits", "early", "stale", "ready"));
    built.put(
        "http.",
        refusals(
            "broken", "full", "host", "method", "not-found", "often", "other-site", "unreadable"));
    built.put("letters.", List.of("offices", "offices.none", "partners", "partners.none"));
    built.put("letters.about.figure.", DIRECTIONS);
    built.put("letters.ask.", named("letters.Question"));
    built.put("letters.column.", lower(named("letters.Field")));
    built.put("letters.direction.", List.of("E", "I"));
    built.put("letters.evidence.", names(EvidenceKind.class));
    built.put("letters.kept.", List.of("id", "to", "made", "by", "rows", "state", "taken"));
    built.put("letters.mail.subject.", List.of("office", "holder", "partner"));
    built.put("letters.mail.why.", List.of("office", "holder", "partner"));
    built.put(
        "letters.means.",
        List.of(
            "ACCEPT", "DEFER", "ENTER_QUANTITY", "LINK", "UNLINK", "USE_DECLARED", "USE_ENDORSED"));
    built.put("letters.question.", named("letters.Question"));
    built.put("letters.reason.", named("letters.Addressee"));
    built.put("letters.recipient.", List.of("office", "holder", "partner"));
    built.put("letters.reply.", named("letters.Reply"));
    built.put("letters.state.", named("letters.Letter$State"));
    built.put(
        "letters.useless.",
        List.of(
            "ambiguous",
            "blank",
            "day",
            "entered",
            "future",
            "line",
            "no-day",
            "no-document",
            "no-line",
            "no-permit",
            "no-quantity",
            "not-crossed",
            "not-moved",
            "noted.FIGURES_DIFFER",
            "noted.NOT_DELIVERED",
            "noted.PARTNER_ONLY",
            "past",
            "permit",
            "quantity",
            "register",
            "shared",
            "unit",
            "unknown"));
    built.put(
        "menu.",
        List.of(
            "uploads",
            "problems",
            "desk",
            "report",
            "letters",
            "border",
            "trade",
            "secretariat",
            "lines",
            "items",
            "rejects",
            "audit",
            "sharing"));
    built.put(
        "not-judged.",
        List.of(
            "NO_NAMES",
            "PARTIAL_NAMES",
            "NO_HYBRIDS",
            "NO_HISTORY",
            "AFTER_HISTORY",
            "NO_PAIRS",
            "NO_OCCURRENCE",
            "NO_CLASSIFICATION"));
    built.put("option.", List.of());
    built.put("page.", List.of("reconciliation", "matches", "rejects", "coverage"));
    built.put("permit.", List.of("day", "kind", "how", "direction", "office"));
    built.put("permit.coverage.", List.of("NOT_KNOWN", "PARTLY_KNOWN"));
    built.put("problems.fixes.state.", named("problems.FixesPage$State"));
    built.put(
        "problems.remedy.",
        List.of(
            "UNKNOWN_TERM",
            "UNKNOWN_TERM.here",
            "UNIT_IN_HEADING",
            "UNIT_IN_HEADING.here",
            "CONSENT_UNREADABLE",
            "VALUE_FIXED"));
    built.put("problems.severity.", names(Severity.class));
    built.put("problems.total.", names(Severity.class));
    built.put("readiness.", questions());
    built.put("readiness.OTHER.", List.of("why", "way"));
    built.put("report.", DIRECTIONS);
    built.put("report.basis-of.", DIRECTIONS);
    built.put("report.basis.", List.of("actual", "issued"));
    built.put(
        "report.by.",
        List.of(
            "term",
            "unit",
            "appendix",
            "partner",
            "source",
            "purpose",
            "state",
            "taxon",
            "permit"));
    built.put("report.column.", reportColumns());
    built.put("report.direction.", DIRECTIONS);
    built.put("report.file.", List.of("xlsx", "pdf"));
    built.put("report.file.csv.", DIRECTIONS);
    built.put("report.manufactured.", List.of("listed", "summed"));
    built.put("report.nil.say.", DIRECTIONS);
    built.put(
        "report.to.",
        List.of("desk", "coverage", "letters", "uploads", "problems", "nil", "warnings"));
    built.put(
        "report.way-to.",
        List.of(
            "overview",
            "imports",
            "exports",
            "compared",
            "partners",
            "charts",
            "freeze",
            "versions"));
    built.put("report.way.", List.of("SETTLED", "OTHER"));
    built.put("rule.", names(RuleKind.class));
    built.put(
        "secretariat.",
        List.of(
            "parties",
            "parties.lead",
            "corridors",
            "corridors.lead",
            "taxa",
            "taxa.lead",
            "rows",
            "rows.lead",
            "comparison",
            "reporting",
            "registers"));
    built.put(
        "secretariat.column.",
        List.of(
            "country",
            "exporter",
            "importer",
            "taxon",
            "rows",
            "both",
            "within",
            "differing",
            "exporter_only",
            "importer_only",
            "matched_percent",
            "discrepancy_percent",
            "year",
            "appendix",
            "origin",
            "term",
            "unit",
            "purpose",
            "source",
            "exporter_quantity",
            "importer_quantity",
            "difference",
            "standing"));
    built.put("secretariat.filter.", List.of("appendix", "source", "term"));
    built.put(
        "secretariat.means.",
        List.of(
            "rows",
            "both",
            "within",
            "differing",
            "exporter_only",
            "importer_only",
            "matched_percent",
            "discrepancy_percent"));
    built.put("secretariat.of.", List.of("country", "exporter", "importer"));
    built.put("secretariat.report.", named("secretariat.ReportingPage$Standing"));
    built.put("secretariat.report.means.", named("secretariat.ReportingPage$Standing"));
    built.put("submission.standing.", named("submission.Standing"));
    built.put("trace.key.", refusals("reconciliation", "matches", "annual-report", "comptab"));
    built.put("trade.", with(VIEWS, "shipments", "release-changes", "releases"));
    built.put("upload.", List.of("excess", "missing"));
    built.put("uploads.method.", List.of("EXACT", "KNOWN", "SAVED", "SIMILAR", "none"));
    built.put("uploads.remedy.", pageRemedies());
    built.put("uploads.state.", named("work.Job$State"));
    built.put("uploads.status.", with(named("work.Job$State"), "UNCONFIRMED"));
    built.put("uploads.step.", List.of("headings", "read", "build"));
    built.put("validated.left.", List.of("E", "I"));
    return built;
  }

  private static List<String> charts() {
    return Stream.of(ChartName.values())
        .flatMap(
            name ->
                // Its other words stand in the report, of which it is a page.
                name == ChartName.ISSUED_VS_ACTUAL
                    ? Stream.of(name.word() + ".title")
                    : Stream.of("title", "category", "value").map(end -> name.word() + "." + end))
        .toList();
  }

  private static List<String> questions() {
    return QUESTIONS.stream().flatMap(code -> Stream.of(code + ".why", code + ".way")).toList();
  }

  private static List<String> refusals(String... codes) {
    return Stream.of(codes)
        .flatMap(code -> Stream.of("problem", "cause", "remedy").map(part -> code + "." + part))
        .toList();
  }

  /** Columns whose names pages show; those of tables by themselves are shown as they are. */
  private static List<String> columns() {
    return Stream.of(
            ReconciliationTables.RECONCILIATION,
            ReconciliationTables.MATCHES,
            ReportTables.ANNUAL_REPORT_LINES,
            TradeTables.COMPTAB,
            RegisterTables.REJECTS,
            CoverageTables.EVIDENCE_COVERAGE)
        .flatMap(table -> table.columns().stream())
        .map(Column::name)
        .distinct()
        .toList();
  }

  /** Headings are written out where a list of a report is made. */
  private static List<String> reportColumns() {
    Set<String> columns = new TreeSet<>();
    MessageFiles.sources(MessageFiles.SOURCES.resolve("org/citeswarehouse/api/report"))
        .values()
        .forEach(
            source ->
                Pattern.compile("(?s)(?:Listed\\.headings\\(|COLUMNS = \\{)([^)};]*)[)}]")
                    .matcher(source)
                    .results()
                    .flatMap(list -> words(list.group(1)))
                    .forEach(columns::add));
    return List.copyOf(columns);
  }

  /** Stages that the half that writes tells of. */
  private static List<String> stages() {
    Set<String> stages = new TreeSet<>(Set.of("waiting"));
    MessageFiles.sources(Path.of("../jobs/src/main/java/org/citeswarehouse/jobs"))
        .values()
        .forEach(
            source ->
                Pattern.compile(
                        "(?s)(?:stages\\s*\\.(?:run|took)|derivations\\.put)\\(\\s*\"([^\"]+)\"")
                    .matcher(source)
                    .results()
                    .map(stage -> stage.group(1))
                    .forEach(stages::add));
    return List.copyOf(stages);
  }

  /** What the matching of declarations writes of a link, in words that the desk says otherwise. */
  private static List<String> clues() {
    Properties clues = new Properties();
    Path file =
        Path.of("../jobs/src/main/resources/org/citeswarehouse/jobs/matching/messages.properties");
    try (var in = Files.newBufferedReader(file)) {
      clues.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clues.values().stream()
        .map(said -> said.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
        .sorted()
        .toList();
  }

  private static Stream<String> words(String list) {
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(list)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace("\"", ""));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> with(List<String> values, String... more) {
    return Stream.concat(values.stream(), Stream.of(more)).toList();
  }

  private static List<String> names(Class<?>... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> Stream.of(kind.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .distinct()
        .toList();
  }

  /** Constants of an enum of this module, which may be for its own package alone. */
  private static List<String> named(String name) {
    try {
      return Stream.of(Class.forName("org.citeswarehouse.api." + name).getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
