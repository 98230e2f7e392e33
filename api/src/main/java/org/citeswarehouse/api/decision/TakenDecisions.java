package org.citeswarehouse.api.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.decision.DecisionRefusedException;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;

/** Checks decisions against the last build and leaves them for the next. */
public final class TakenDecisions {

  private final Warehouse warehouse;
  private final DecisionInbox inbox;

  /** Decisions on what a warehouse holds. */
  public TakenDecisions(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.inbox = new DecisionInbox(warehouse);
  }

  /**
   * Takes a decision.
   *
   * @param form its fields, as {@link DecisionForm} has them; an undoing needs no Party
   * @return its identifier
   * @throws Refusal when it cannot be taken in; nothing was written then
   */
  public String take(Map<String, String> form) {
    try {
      Reading reading = Reading.current(warehouse);
      Map<String, String> fields = new HashMap<>(form);
      List<Known> known = known(reading);
      String undoes = fields.getOrDefault("undoes", "").strip();
      if (!undoes.isEmpty()) {
        fields.putIfAbsent("party", undone(known, undoes).party());
      }
      Instant now = Instant.now();
      String last = known.stream().map(Known::id).max(String::compareTo).orElse("");
      Decision decision = DecisionForm.read(fields, DecisionId.after(last, now), now);
      lookUp(decision, reading);
      inbox.leave(decision);
      return decision.id();
    } catch (DecisionRefusedException e) {
      Locale locale = Asking.current().language().locale();
      boolean missing = List.of("line", "item", "decision").contains(e.key());
      Refusal refusal =
          Refusal.of(
              missing ? Kind.NOT_FOUND : Kind.WRONG_INPUT,
              "decision.refused",
              e.problem(locale),
              e.reason(locale),
              e.remedy(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Known undone(List<Known> known, String id) {
    known.stream()
        .filter(k -> id.equals(k.undoes()))
        .findFirst()
        .ifPresent(
            by -> {
              throw new DecisionRefusedException("undone", id, by.id());
            });
    known.stream()
        .filter(k -> k.id().equals(id) && k.action().equals(Action.UNDO.name()))
        .findFirst()
        .ifPresent(
            undoing -> {
              throw new DecisionRefusedException("undoing", id, undoing.undoes());
            });
    return known.stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new DecisionRefusedException("decision", id));
  }

  private List<Known> known(Reading reading) {
    List<Column> columns =
        List.of(
            DecisionTables.DECISIONS.column("decision_id"),
            DecisionTables.DECISIONS.column("party"),
            DecisionTables.DECISIONS.column("action"),
            DecisionTables.DECISIONS.column("undoes"));
    // The inbox first: what a build takes in between the two stands in both rather than in none.
    List<Known> known = new ArrayList<>(inbox.waiting());
    Sql log =
        Sql.of("SELECT " + Reading.list(columns) + " FROM ")
            .then(reading.from(DecisionTables.DECISIONS));
    for (List<Object> row : reading.list(columns, log)) {
      known.add(
          new Known(
              (String) row.get(0), (String) row.get(1), (String) row.get(2), (String) row.get(3)));
    }
    return known;
  }

  private static void lookUp(Decision d, Reading reading) {
    if (d.item() != null) {
      Sql items =
          Sql.of("SELECT count(*) FROM ")
              .then(reading.from(ReconciliationTables.MATCHES))
              .then(
                  Sql.of(
                      " WHERE party = ? AND declaration_country = ? AND declaration_no = ?"
                          + " AND item_no = CAST(? AS INTEGER)",
                      d.party(),
                      d.item().country(),
                      d.item().declaration(),
                      Integer.toString(d.item().item())));
      if (reading.count(items) == 0) {
        throw new DecisionRefusedException("item", d.party(), d.item().written());
      }
    }
    if (d.line() != null) {
      Sql lines =
          Sql.of("SELECT count(*) FROM ")
              .then(reading.from(ReconciliationTables.RECONCILIATION))
              .then(
                  Sql.of(
                      " WHERE party = ? AND issuing_country = ? AND permit_no = ? AND line_no = ?",
                      d.party(),
                      d.line().country(),
                      d.line().permit(),
                      d.line().line()));
      if (reading.count(lines) == 0) {
        throw new DecisionRefusedException("line", d.party(), d.line().written());
      }
    }
  }
}
