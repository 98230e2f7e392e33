package org.citeswarehouse.jobs.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.intake.ConcernedRows;
import org.citeswarehouse.jobs.intake.Recheck;
import org.citeswarehouse.jobs.intake.RecheckReport;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.fix.FixLedger;
import org.citeswarehouse.model.fix.FixRefusedException;
import org.citeswarehouse.model.layout.InputKind;

/** Has values read as others in all rows that have them: shown first, then done, or taken back. */
public final class Fixing {

  private final Warehouse warehouse;
  private final Stages stages;

  /** Fixes in a warehouse that is open for writing. */
  public Fixing(Warehouse warehouse, Stages stages) {
    this.warehouse = warehouse;
    this.stages = stages;
  }

  /**
   * Checks what can be checked without a warehouse.
   *
   * @throws RefusedFormException when a fix lacks something, or says too much
   */
  public static void check(List<Map<String, String>> forms) {
    for (int i = 0; i < forms.size(); i++) {
      try {
        FixForm.read(forms.get(i), "unmade", Instant.EPOCH);
      } catch (FixRefusedException e) {
        throw new RefusedFormException(i + 1, e);
      }
    }
  }

  /**
   * What fixes would come to; nothing is changed.
   *
   * @throws RefusedFormException when one cannot be taken in
   */
  public FixReport preview(List<Map<String, String>> forms) {
    TableStore tables = warehouse.tables();
    FixLedger log = FixLog.read(tables);
    List<Fix> fresh = read(forms, log, tables);
    return stages.run("preview", () -> report(null, work(tables, log, fresh), true));
  }

  /**
   * Takes fixes in, after those that wait in the inbox.
   *
   * @param arguments the call, for the record
   * @throws RefusedFormException when one cannot be taken in; none of the call is then
   */
  public FixReport apply(List<Map<String, String>> forms, String arguments) {
    TableStore tables = warehouse.tables();
    // What the call asks for is looked at before the inbox is taken in, and again after it.
    read(forms, FixLog.read(tables), tables);
    takeInbox(arguments);
    TableStore now = warehouse.tables();
    FixLedger log = FixLog.read(now);
    return run(log, read(forms, log, now), true, arguments);
  }

  /**
   * Takes a fix back, after what waits in the inbox.
   *
   * @throws RefusedFormException when there is none to take back
   */
  public FixReport undo(String id, String reason, String by, String arguments) {
    takeInbox(arguments);
    FixLedger log = FixLog.read(warehouse.tables());
    try {
      Instant now = Instant.now();
      Fix undoing = log.undoable(id).undoing(DecisionId.after(log.lastId(), now), reason, by, now);
      return run(log, List.of(undoing), false, arguments);
    } catch (FixRefusedException e) {
      throw new RefusedFormException(1, e);
    }
  }

  /** Takes in what the server has left; a run for each Party. */
  public void takeInbox(String arguments) {
    if (warehouse.inbox("fixes").messages().isEmpty()) {
      return;
    }
    FixInbox inbox = new FixInbox(warehouse, FixLog.read(warehouse.tables()));
    Map<String, List<Fix>> byParty = new TreeMap<>();
    inbox.fixes().forEach(f -> byParty.computeIfAbsent(f.party(), p -> new ArrayList<>()).add(f));
    for (List<Fix> fixes : byParty.values()) {
      run(FixLog.read(warehouse.tables()), fixes, false, arguments);
    }
    inbox.clear();
  }

  private List<Fix> read(List<Map<String, String>> forms, FixLedger log, TableStore tables) {
    List<Fix> fresh = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      try {
        Instant now = Instant.now();
        String last = fresh.isEmpty() ? log.lastId() : fresh.get(fresh.size() - 1).id();
        Fix fix = FixForm.read(forms.get(i), DecisionId.after(last, now), now);
        if (!fresh.isEmpty() && !fresh.get(0).party().equals(fix.party())) {
          throw new FixRefusedException("parties", fix.party(), fresh.get(0).party());
        }
        fresh.add(inFile(fix, recheck(tables, fix.kind(), fix.party())));
      } catch (FixRefusedException e) {
        throw new RefusedFormException(i + 1, e);
      }
    }
    return fresh;
  }

  /** A file is given by its hash or by its name. */
  private static Fix inFile(Fix fix, Recheck recheck) {
    if (fix.sourceFile() == null) {
      return fix;
    }
    List<String> found =
        recheck.files().stream()
            .filter(
                f ->
                    fix.sourceFile().equals(f.getAs("sha256"))
                        || fix.sourceFile().equals(f.getAs("name")))
            .map((Row f) -> f.<String>getAs("sha256"))
            .distinct()
            .toList();
    if (found.isEmpty()) {
      throw new FixRefusedException("file", fix.sourceFile(), fix.kind().word(), fix.party());
    }
    if (found.size() > 1) {
      throw new FixRefusedException("files", fix.sourceFile(), String.join(", ", found));
    }
    return fix.in(found.get(0));
  }

  private FixReport run(FixLedger log, List<Fix> fresh, boolean strict, String arguments) {
    Run run = warehouse.begin(command(fresh), arguments);
    Work work = work(run.tables(), log, fresh);
    FixReport report = stages.run("recheck", () -> report(run.id(), work, strict));
    Map<String, Long> rows =
        report.fixes().stream().collect(Collectors.toMap(f -> f.fix().id(), FixReport.OfFix::rows));
    FixLog.append(run, fresh, rows);
    stages.run(
        "commit",
        () -> run.finish(fresh.get(0).party(), null, report.rows().counts(), stages.millis()));
    return report;
  }

  /** Only what a build takes in makes the last one out of date. */
  private static String command(List<Fix> fixes) {
    return fixes.stream().anyMatch(f -> f.kind().awaitsBuild()) ? "fix" : "fix reports";
  }

  /** Rows to check again, by kind of file. */
  private record Work(
      Map<InputKind, Recheck> kinds,
      Map<InputKind, ConcernedRows> rows,
      Map<String, Fix> fixes,
      List<Fix> fresh) {}

  private Work work(TableStore tables, FixLedger log, List<Fix> fresh) {
    FixLedger after = log.and(fresh);
    Map<String, Fix> fixes = new HashMap<>();
    after.all().forEach(f -> fixes.put(f.id(), f));
    Map<InputKind, Recheck> kinds = new LinkedHashMap<>();
    Map<InputKind, ConcernedRows> rows = new LinkedHashMap<>();
    Map<InputKind, List<Fix>> byKind =
        fresh.stream()
            .collect(Collectors.groupingBy(Fix::kind, LinkedHashMap::new, Collectors.toList()));
    byKind.forEach(
        (kind, ofKind) -> {
          Recheck recheck = recheck(tables, kind, ofKind.get(0).party());
          Map<String, String> undone = new LinkedHashMap<>();
          ofKind.stream().filter(Fix::isUndoing).forEach(f -> undone.put(f.id(), f.undoes()));
          List<Fix> made =
              ofKind.stream()
                  .filter(f -> !f.isUndoing() && after.undoneBy(f.id()).isEmpty())
                  .toList();
          kinds.put(kind, recheck);
          rows.put(kind, recheck.concerned(after.standing(), made, undone));
        });
    return new Work(kinds, rows, fixes, fresh);
  }

  /**
   * Checks the rows.
   *
   * @param runId the run that writes them; null where nothing is to be written
   * @param strict whether a fix without rows is refused; what the server left was looked at when it
   *     came, and that nothing is left of it is no mistake
   */
  private FixReport report(String runId, Work work, boolean strict) {
    Map<String, Long> byFix = new HashMap<>();
    work.rows().values().forEach(rows -> byFix.putAll(rows.byFix()));
    for (int i = 0; i < work.fresh().size(); i++) {
      Fix fix = work.fresh().get(i);
      if (strict && !byFix.containsKey(fix.id())) {
        throw noRows(i, fix);
      }
    }
    RecheckReport all = RecheckReport.none();
    for (Map.Entry<InputKind, Recheck> kind : work.kinds().entrySet()) {
      ConcernedRows rows = work.rows().get(kind.getKey());
      all =
          all.plus(
              runId == null
                  ? kind.getValue().preview(rows, work.fixes())
                  : kind.getValue().write(rows, work.fixes(), runId));
    }
    return new FixReport(
        runId,
        work.fresh().stream()
            .map(f -> new FixReport.OfFix(f, byFix.getOrDefault(f.id(), 0L)))
            .toList(),
        all);
  }

  private static RefusedFormException noRows(int index, Fix fix) {
    return new RefusedFormException(
        index + 1,
        new FixRefusedException("rows", fix.value(), fix.column(), fix.kind().word(), fix.party()));
  }

  private Recheck recheck(TableStore tables, InputKind kind, String party) {
    return new Recheck(warehouse.spark(), tables, warehouse.landing(), kind, party);
  }
}
