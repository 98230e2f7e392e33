package org.citeswarehouse.jobs.build;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.chain.ReexportChains;
import org.citeswarehouse.jobs.chain.SharedNumbers;
import org.citeswarehouse.jobs.coverage.Coverage;
import org.citeswarehouse.jobs.decision.DecisionInbox;
import org.citeswarehouse.jobs.decision.DecisionLog;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.gold.Derivation;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.intake.Rejects;
import org.citeswarehouse.jobs.queue.DecisionEffects;
import org.citeswarehouse.jobs.queue.WorkQueue;
import org.citeswarehouse.jobs.quota.QuotaUse;
import org.citeswarehouse.jobs.reconcile.Reconciliation;
import org.citeswarehouse.jobs.reconcile.ReconciliationResult;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.jobs.report.AnnualReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.reconcile.Tolerance;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/** Reconciles the registers of Parties and writes what is made from the reconciliation. */
public final class Build {

  /**
   * Rows from which plans cost less than rows: below, what is asked of several times is kept; of
   * more, a few columns are read again faster than all of them are kept.
   */
  private static final long MANY = 300_000;

  /** Kinds whose open problems the resolution decides anew. */
  private static final List<InputKind> REGISTER =
      List.of(InputKind.PERMITS, InputKind.ENDORSEMENTS, InputKind.CUSTOMS);

  /** What is made from the reconciliation, by the name of its stage. */
  private static final Map<String, Derivation> DERIVATIONS = derivations();

  private final Warehouse warehouse;
  private final Stages stages;

  /** A build in a warehouse that is open for writing. */
  public Build(Warehouse warehouse, Stages stages) {
    this.warehouse = warehouse;
    this.stages = stages;
  }

  /**
   * Builds what has changed since the last build.
   *
   * @param party the Party to build; null for all that have files
   * @param asOf day at which states are judged
   * @param manyCrossings how documents on which goods cross many times are reported
   * @param arguments the call, for the record
   * @throws UserErrorException when there is nothing to build
   */
  public BuildReport run(
      String party, LocalDate asOf, ManyCrossingsTreatment manyCrossings, String arguments) {
    SparkSession spark = warehouse.spark();
    TableStore before = warehouse.tables();
    FilesInForce files = FilesInForce.of(spark, before);
    List<String> asked =
        files.parties().stream().filter(p -> party == null || p.equals(party)).toList();
    if (asked.isEmpty()) {
      throw new UserErrorException(
          UserErrorException.Exit.REFUSED, "register.none", party == null ? "" : ": " + party);
    }
    LastBuilds last = new LastBuilds(before);
    DecisionLog log = DecisionLog.of(before);
    DecisionInbox inbox = DecisionInbox.of(warehouse, log);
    List<String> stale =
        asked.stream()
            .filter(p -> inbox.has(p) || !last.holds(p, asOf, manyCrossings, files, log.lastRun(p)))
            .toList();
    List<String> unchanged = asked.stream().filter(p -> !stale.contains(p)).toList();
    if (stale.isEmpty()) {
      return new BuildReport(null, asOf, List.of(), unchanged, Map.of(), before.versions());
    }
    Run run = warehouse.begin("build", arguments);
    log.append(run, inbox.decisions());
    Map<String, Long> states = write(run, stale, asOf, manyCrossings);
    stages.run(
        "commit", () -> run.finish(party, asOf, manyCrossings, RowCounts.NONE, stages.millis()));
    inbox.clear();
    return new BuildReport(run.id(), asOf, stale, unchanged, states, run.tables().versions());
  }

  private Map<String, Long> write(
      Run run, List<String> parties, LocalDate asOf, ManyCrossingsTreatment manyCrossings) {
    TableStore tables = run.tables();
    FilesInForce files = FilesInForce.of(warehouse.spark(), tables);
    long rows = files.rowsOf(parties);
    boolean small = rows < MANY;
    SparkSessions.fit(warehouse.spark(), small);
    Replacing made = replacing(tables, files, parties);
    ResolvedRegister resolved = RegisterResolution.resolve(files.register(parties));
    ResolvedRegister register = small ? resolved.kept() : resolved;
    stages.run(
        "problems",
        () ->
            Rejects.replace(
                tables,
                files,
                REGISTER,
                parties,
                List.of(register.permitIssues(), register.endorsementIssues())));
    Dataset<Row> taxa = Taxa.of(warehouse.spark(), tables);
    LastBuilds before = new LastBuilds(tables);
    Rulings rulings =
        Rulings.of(DecisionLog.of(tables).ledger(), parties, register, asOf, before::judgedAt);
    ReconciliationResult result =
        stages.run(
            "match", () -> Reconciliation.of(register, taxa, asOf, Tolerance.CONTRACT, rulings));
    stages.run("matches", () -> made.with(ReconciliationTables.MATCHES, result.matches(), rows));
    stages.run(
        "crossings", () -> made.with(ReconciliationTables.CROSSINGS, result.crossings(), rows));
    Coverage coverage =
        Coverage.of(
            files.register(parties),
            files.coverageStatements(parties),
            result.reconciliation(),
            asOf);
    stages.run("coverage", () -> made.with(CoverageTables.EVIDENCE_COVERAGE, coverage.rows(), 1));
    // What follows reads what was just written, so that nothing is computed twice.
    stages.run(
        "reconcile",
        () ->
            made.with(
                ReconciliationTables.RECONCILIATION, coverage.mark(result.reconciliation()), rows));
    ReconciliationResult written =
        new ReconciliationResult(
            ofParties(tables, ReconciliationTables.RECONCILIATION, parties, small),
            ofParties(tables, ReconciliationTables.MATCHES, parties, small),
            ofParties(tables, ReconciliationTables.CROSSINGS, parties, small));
    ReconciledRegister reconciled =
        new ReconciledRegister(
            register, written, taxa, Listed.of(tables), asOf, rulings, manyCrossings);
    DERIVATIONS.forEach(
        (stage, derivation) ->
            stages.run(
                stage,
                () ->
                    derivation
                        .of(reconciled)
                        .forEach((table, derived) -> made.with(table, derived, rows))));
    Map<String, Long> states = new TreeMap<>();
    written
        .reconciliation()
        .groupBy("state")
        .count()
        .collectAsList()
        .forEach(r -> states.put(r.getString(0), r.getLong(1)));
    return states;
  }

  private static Map<String, Derivation> derivations() {
    Map<String, Derivation> derivations = new LinkedHashMap<>();
    derivations.put("report", AnnualReport::tables);
    derivations.put("chains", ReexportChains::tables);
    derivations.put("numbers", SharedNumbers::tables);
    derivations.put("quotas", QuotaUse::tables);
    derivations.put("decisions", DecisionEffects::tables);
    derivations.put("queue", WorkQueue::tables);
    return derivations;
  }

  /** How the rows of Parties take the place of those that their last build left. */
  private interface Replacing {
    void with(Table table, Dataset<Row> rows, long count);
  }

  /** Tables hold rows of Parties with files only: where all of these are built, all rows go. */
  private static Replacing replacing(TableStore tables, FilesInForce files, List<String> parties) {
    return parties.containsAll(files.parties())
        ? tables::replaceAll
        : (table, rows, count) -> tables.replace(table, rows, count, Map.of("party", parties));
  }

  private static Dataset<Row> ofParties(
      TableStore tables, Table table, List<String> parties, boolean kept) {
    Dataset<Row> rows =
        tables
            .read(table)
            .filter(
                parties.stream()
                    .map(p -> col("party").equalTo(lit(p)))
                    .reduce(org.apache.spark.sql.Column::or)
                    .orElseThrow());
    return kept ? rows.persist(StorageLevel.MEMORY_AND_DISK_SER()) : rows;
  }
}
