package org.citeswarehouse.jobs.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.decision.DecisionRefusedException;
import org.citeswarehouse.model.decision.Ledger;

/** Takes decisions into a warehouse, all of a call or none. */
public final class Deciding {

  private final Warehouse warehouse;
  private final Stages stages;

  /** Decides in a warehouse that is open for writing. */
  public Deciding(Warehouse warehouse, Stages stages) {
    this.warehouse = warehouse;
    this.stages = stages;
  }

  /**
   * Checks what can be checked without a warehouse.
   *
   * @throws RefusedFormException when a decision lacks something, or says too much
   */
  public static void check(List<Map<String, String>> forms) {
    for (int i = 0; i < forms.size(); i++) {
      try {
        if (forms.get(i).getOrDefault("undoes", "").isBlank()) {
          DecisionForm.read(forms.get(i), "unmade", Instant.EPOCH);
        }
      } catch (DecisionRefusedException e) {
        throw new RefusedFormException(i + 1, e);
      }
    }
  }

  /**
   * Takes in decisions, and those that wait in the inbox.
   *
   * @param forms fields of each decision, as {@link DecisionForm} has them; an undoing needs no
   *     Party
   * @param arguments the call, for the record
   * @return the decisions with their identifiers
   * @throws RefusedFormException when one cannot be taken in; nothing was written then
   */
  public List<Decision> take(List<Map<String, String>> forms, String arguments) {
    Run run = warehouse.begin(changesNothingBuilt(forms) ? "waive" : "decide", arguments);
    DecisionLog log = DecisionLog.of(run.tables());
    DecisionInbox inbox = DecisionInbox.of(warehouse, log);
    List<Decision> known = new ArrayList<>(log.ledger().all());
    known.addAll(inbox.decisions());
    List<Decision> fresh = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      try {
        fresh.add(read(forms.get(i), new Ledger(and(known, fresh))));
      } catch (DecisionRefusedException e) {
        throw new RefusedFormException(i + 1, e);
      }
    }
    stages.run("look-up", () -> lookUp(fresh, run));
    stages.run(
        "write",
        () -> {
          log.append(run, and(inbox.decisions(), fresh));
          run.finish(party(and(inbox.decisions(), fresh)), null, RowCounts.NONE, stages.millis());
        });
    inbox.clear();
    return List.copyOf(fresh);
  }

  /** Warnings let stand are read from the log itself: no build has to follow them. */
  private static boolean changesNothingBuilt(List<Map<String, String>> forms) {
    return forms.stream()
        .allMatch(
            form ->
                Action.find(form.getOrDefault("action", "")).stream()
                    .anyMatch(Action.WAIVE::equals));
  }

  /** The one Party the decisions are of; null where there are several. */
  private static String party(List<Decision> decisions) {
    List<String> parties = decisions.stream().map(Decision::party).distinct().toList();
    return parties.size() == 1 ? parties.get(0) : null;
  }

  private static Decision read(Map<String, String> form, Ledger known) {
    Map<String, String> fields = new HashMap<>(form);
    String undoes = fields.getOrDefault("undoes", "").strip();
    if (!undoes.isEmpty()) {
      Decision undone =
          known.find(undoes).orElseThrow(() -> new DecisionRefusedException("decision", undoes));
      if (undone.action() == Action.UNDO) {
        throw new DecisionRefusedException("undoing", undoes, undone.undoes());
      }
      known
          .undoneBy(undone)
          .ifPresent(
              by -> {
                throw new DecisionRefusedException("undone", undoes, by);
              });
      fields.putIfAbsent("party", undone.party());
    }
    Instant now = Instant.now();
    return DecisionForm.read(fields, DecisionId.after(known.lastId(), now), now);
  }

  private void lookUp(List<Decision> decisions, Run run) {
    List<String> parties = decisions.stream().map(Decision::party).distinct().toList();
    ResolvedRegister register =
        RegisterResolution.resolve(
            FilesInForce.of(warehouse.spark(), run.tables()).register(parties));
    Subjects subjects = Subjects.of(decisions, register);
    for (int i = 0; i < decisions.size(); i++) {
      Decision d = decisions.get(i);
      if (d.item() != null && subjects.item(d) == null) {
        throw new RefusedFormException(
            i + 1, new DecisionRefusedException("item", d.party(), d.item().written()));
      }
      if (d.line() != null && !subjects.hasLine(d)) {
        throw new RefusedFormException(
            i + 1, new DecisionRefusedException("line", d.party(), d.line().written()));
      }
    }
  }

  private static List<Decision> and(List<Decision> some, List<Decision> others) {
    List<Decision> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
